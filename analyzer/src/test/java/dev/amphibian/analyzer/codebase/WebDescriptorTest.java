package dev.amphibian.analyzer.codebase;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.codebase.WebDescriptor.Filter;
import dev.amphibian.analyzer.codebase.WebDescriptor.Servlet;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code web.xml} and {@code web-fragment.xml} declare. */
class WebDescriptorTest {

  private static final String WEB_XML = "src/main/webapp/WEB-INF/web.xml";
  private static final String SHOP =
      """
      <?xml version="1.0"?>
      <web-app xmlns="http://java.sun.com/xml/ns/javaee" version="3.0" metadata-complete="true">
        <context-param>
          <param-name>currency</param-name>
          <param-value>EUR</param-value>
        </context-param>
        <filter>
          <filter-name>log</filter-name>
          <filter-class>shop.LogFilter</filter-class>
          <async-supported>true</async-supported>
        </filter>
        <filter-mapping>
          <filter-name>log</filter-name>
          <url-pattern>/*</url-pattern>
          <dispatcher>REQUEST</dispatcher>
          <dispatcher>ERROR</dispatcher>
        </filter-mapping>
        <filter-mapping>
          <filter-name>log</filter-name>
          <servlet-name>orders</servlet-name>
        </filter-mapping>
        <listener><listener-class> shop.Opening </listener-class></listener>
        <servlet>
          <servlet-name>orders</servlet-name>
          <servlet-class>shop.OrdersServlet</servlet-class>
          <init-param>
            <param-name>page</param-name><param-value>20</param-value>
          </init-param>
          <load-on-startup>1</load-on-startup>
          <multipart-config/>
        </servlet>
        <servlet>
          <servlet-name>about</servlet-name>
          <jsp-file>/about.jsp</jsp-file>
        </servlet>
        <servlet-mapping>
          <servlet-name>orders</servlet-name>
          <url-pattern>/orders/*</url-pattern>
          <url-pattern>*.order</url-pattern>
        </servlet-mapping>
        <servlet-mapping>
          <servlet-name>default</servlet-name>
          <url-pattern>/static/*</url-pattern>
        </servlet-mapping>
        <session-config>
          <session-timeout>30</session-timeout>
          <tracking-mode>COOKIE</tracking-mode>
        </session-config>
      </web-app>
      """;

  @TempDir private Path root;
  private Project project;

  @BeforeEach
  void newProject() throws IOException {
    project = new Project(root);
  }

  private Codebase codebase() {
    return CodebaseReader.read(project.input());
  }

  private List<WebDescriptor> descriptors() {
    return codebase().configuration().webDescriptors();
  }

  @Nested
  class OfAWebApplication {

    private WebDescriptor shop;

    @BeforeEach
    void read() throws IOException {
      project.file(WEB_XML, SHOP);
      shop = descriptors().get(0);
    }

    @Test
    void declaresServletsWithClassMappingsAndParameters() {
      Servlet orders = shop.servlets().get(0);

      assertThat(orders.name()).isEqualTo("orders");
      assertThat(orders.type()).contains("shop.OrdersServlet");
      assertThat(orders.patterns()).containsExactly("/orders/*", "*.order");
      assertThat(orders.initParameters()).containsEntry("page", "20");
      assertThat(orders.loadOnStartup()).contains(1);
      assertThat(orders.acceptsMultipart()).isTrue();
      assertThat(orders.isAsynchronous()).isFalse();
      assertThat(orders.place()).isEqualTo(new Place(WEB_XML, 23));
    }

    @Test
    void declaresPagesAsServlets() {
      assertThat(shop.servlets().get(1).page()).contains("/about.jsp");
      assertThat(shop.servlets().get(1).type()).isEmpty();
    }

    @Test
    void mapsServletsThatItDoesNotDeclare() {
      assertThat(shop.servlets().get(2).name()).isEqualTo("default");
      assertThat(shop.servlets().get(2).patterns()).containsExactly("/static/*");
    }

    @Test
    void declaresFiltersWithTheirMappings() {
      Filter log = shop.filters().get(0);

      assertThat(log.type()).contains("shop.LogFilter");
      assertThat(log.patterns()).containsExactly("/*");
      assertThat(log.servlets()).containsExactly("orders");
      assertThat(log.dispatchers()).containsExactly("REQUEST", "ERROR");
      assertThat(log.isAsynchronous()).isTrue();
    }

    @Test
    void declaresTheRest() {
      assertThat(shop.listeners())
          .extracting(WebDescriptor.Listener::type)
          .containsExactly("shop.Opening");
      assertThat(shop.contextParameters()).containsEntry("currency", "EUR");
      assertThat(shop.session().orElseThrow().timeoutMinutes()).contains(30);
      assertThat(shop.session().orElseThrow().trackingModes()).containsExactly("COOKIE");
      assertThat(shop.isMetadataComplete()).isTrue();
      assertThat(shop.isFragment()).isFalse();
    }
  }

  @Test
  void ofALibraryIsAFragment() throws IOException {
    project.resource(
        "META-INF/web-fragment.xml",
        "<web-fragment><listener><listener-class>a.B</listener-class></listener></web-fragment>");

    assertThat(descriptors().get(0).isFragment()).isTrue();
    assertThat(descriptors().get(0).listeners()).hasSize(1);
  }

  @Test
  void isAbsentWithoutFile() {
    assertThat(descriptors()).isEmpty();
    assertThat(codebase().notRead()).isEmpty();
  }

  @Test
  void isReadInItsOwnEncoding() throws IOException {
    project.file(WEB_XML, "");
    Files.write(
        root.resolve(WEB_XML),
        "<?xml version='1.0' encoding='UTF-16'?><web-app><listener><listener-class>a.Große</listener-class></listener></web-app>"
            .getBytes(UTF_16));

    assertThat(descriptors().get(0).listeners())
        .extracting(WebDescriptor.Listener::type)
        .containsExactly("a.Große");
  }

  @Nested
  class BadInput {

    private NotRead only() {
      Codebase codebase = codebase();
      assertThat(codebase.notRead()).hasSize(1);
      assertThat(codebase.notRead().get(0).place().file()).isEqualTo(WEB_XML);
      return codebase.notRead().get(0);
    }

    @Test
    void withAnExternalEntityIsNotOpened() throws IOException {
      Path secret = Files.writeString(root.resolve("secret.txt"), "my secret");
      project.file(
          WEB_XML,
          "<!DOCTYPE web-app [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri())
              + "<web-app><context-param><param-name>a</param-name>"
              + "<param-value>&e;</param-value></context-param></web-app>");

      assertThat(codebase().configuration().toString()).doesNotContain("my secret");
    }

    @Test
    void withADoctypeThatCantBeReachedIsRead() throws IOException {
      project.file(
          WEB_XML,
          """
          <!DOCTYPE web-app PUBLIC "-//Sun Microsystems, Inc.//DTD Web Application 2.3//EN"
            "http://nowhere.invalid/web-app_2_3.dtd">
          <web-app><listener><listener-class>a.B</listener-class></listener></web-app>
          """);

      assertThat(descriptors().get(0).listeners()).hasSize(1);
      assertThat(codebase().notRead()).isEmpty();
    }

    @Test
    void thatEntitiesBlowUpEnds() throws IOException {
      StringBuilder text = new StringBuilder("<!DOCTYPE web-app [<!ENTITY e0 'lollollol'>");
      for (int i = 1; i < 40; i++) {
        text.append("<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1));
      }
      project.file(WEB_XML, text + "]><web-app><display-name>&e39;</display-name></web-app>");

      assertThat(codebase().configuration().toString()).doesNotContain("lollol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<web-app><servlet></web-app>", "", "no xml", "<web-app>"})
    void thatIsMalformedIsReported(String text) throws IOException {
      project.file(WEB_XML, text);

      assertThat(only().problem()).contains("can't be read", "servlets", "are missing");
      assertThat(only().remedy()).contains("correct the file");
    }

    @Test
    void nestedWithoutEndIsReported() throws IOException {
      project.file(WEB_XML, "<a>".repeat(100_000));

      assertThat(only().problem()).contains("can't be read");
    }

    @Test
    void over5MegabytesIsReported() throws IOException {
      project.file(WEB_XML, "<web-app>" + " ".repeat(5_000_000) + "</web-app>");

      assertThat(only().problem()).contains("over 5 MB", "servlets", "are missing");
    }

    @Test
    void thatIsALinkOutOfTheProjectIsReported(@TempDir Path elsewhere) throws IOException {
      Path outside = Files.writeString(elsewhere.resolve("web.xml"), SHOP);
      project.file("src/main/webapp/WEB-INF/other.txt", "");
      Files.createSymbolicLink(root.resolve(WEB_XML), outside);

      assertThat(only().problem()).contains("symbolic link out of the project");
      assertThat(descriptors()).isEmpty();
    }
  }
}

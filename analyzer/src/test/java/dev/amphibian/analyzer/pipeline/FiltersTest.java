package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which requests the application's servlet filters lie. */
class FiltersTest {

  private final Path folder;
  private final Ways ways;

  FiltersTest(@TempDir Path folder) {
    this.folder = folder;
    this.ways = Ways.in(folder, "Filters");
  }

  @Test
  void aFilterThatIsABeanLiesOnAllRequests() {
    assertThat(ways.surely("Orders#order"))
        .contains("EveryRequest#doFilterInternal", "EveryRequest#shouldNotFilter");
    assertThat(ways.surely("Orders#stock")).contains("EveryRequest#doFilterInternal");
  }

  @Test
  void whatRunsWhenAFilterIsMadeDoesNotRunPerRequest() {
    assertThat(ways.surely("Orders#stock"))
        .doesNotContain("EveryRequest#initFilterBean", "Annotated#init", "EveryRequest#note");
  }

  @Test
  void anAnnotationsPatternsCount() {
    assertThat(ways.surely("Orders#stock")).contains("Annotated#doFilter");
    assertThat(ways.surely("Orders#order")).doesNotContain("Annotated#doFilter");
  }

  @Test
  void aRegistrationsPatternsCount() {
    assertThat(ways.surely("Orders#order"))
        .contains("ByConstructor#doFilter")
        .doesNotContain("BySetter#doFilter");
    assertThat(ways.surely("Orders#stock"))
        .contains("BySetter#doFilter")
        .doesNotContain("ByConstructor#doFilter");
  }

  @Test
  void aPathWithAPlaceholderMayMeetAPattern() {
    assertThat(ways.possibly("Orders#page")).contains("BySetter#doFilter", "Annotated#doFilter");
    assertThat(ways.surely("Orders#page")).doesNotContain("BySetter#doFilter");
  }

  @Test
  void whereNobodyKnowsThePatternsItIsPossibleEverywhere() {
    assertThat(ways.possibly("Orders#order")).contains("Elsewhere#doFilter");
    assertThat(ways.possibly("Orders#stock")).contains("Elsewhere#doFilter");
  }

  @Test
  void aLambdaMayBeAFilter() {
    assertThat(ways.surely("Orders#stock")).contains("Registrations#lambda’s lambda");
  }

  @Test
  void aFilterIsRegisteredWithTheContainer() {
    assertThat(ways.surely("Orders#stock")).contains("WithContainer#doFilter");
    assertThat(ways.surely("Orders#order")).doesNotContain("WithContainer#doFilter");
  }

  @Test
  void anInitializerBringsFilters() {
    assertThat(ways.surely("Orders#order")).contains("OfInitializer#doFilter");
  }

  @Test
  void whatNobodyRegistersLiesNowhere() {
    assertThat(ways.surely("Orders#order")).doesNotContain("Unused#doFilter");
    assertThat(ways.possibly("Orders#order")).doesNotContain("Unused#doFilter");
  }

  @Test
  void aFilterOfTheSecurityChainLiesWhereTheChainDoes() {
    assertThat(ways.surely("Orders#order")).contains("Token#doFilter", "OrdersToken#doFilter");
    assertThat(ways.surely("Orders#stock"))
        .contains("Token#doFilter")
        .doesNotContain("OrdersToken#doFilter");
  }

  @Test
  void thePlaceIsWhereTheFiltersCodeStands() {
    Edge edge =
        ways.around("Orders#order").stream()
            .filter(e -> e.to().name().equals("shouldNotFilter"))
            .findFirst()
            .orElseThrow();
    assertThat(edge.place().file()).endsWith("fixtures/pipeline/Filters.java");
    assertThat(edge.from().name()).isEqualTo("order");
    assertThat(edge.called()).isEmpty();
  }

  @Test
  void webXmlMapsFiltersToPatterns() throws IOException {
    Ways described =
        new Ways(
            CodebaseReader.read(
                new Project(folder.resolve("project"))
                    .source("Servlets.java", SERVLETS)
                    .file("src/main/webapp/WEB-INF/web.xml", WEB_XML)
                    .compile()
                    .input()));
    assertThat(described.surely("Books#doGet")).containsExactly("Log#doFilter");
    assertThat(described.surely("Pens#doGet")).isEmpty();
    assertThat(described.possibly("Pens#doGet")).containsExactly("ForServlet#doFilter");
  }

  private static final String SERVLETS =
      """
      import jakarta.servlet.*;
      import jakarta.servlet.annotation.WebServlet;
      import jakarta.servlet.http.*;
      @WebServlet("/books")
      class Books extends HttpServlet {
        protected void doGet(HttpServletRequest q, HttpServletResponse a) {}
      }
      @WebServlet("/pens")
      class Pens extends HttpServlet {
        protected void doGet(HttpServletRequest q, HttpServletResponse a) {}
      }
      class Log implements Filter {
        public void doFilter(ServletRequest q, ServletResponse a, FilterChain c) {}
      }
      class ForServlet implements Filter {
        public void doFilter(ServletRequest q, ServletResponse a, FilterChain c) {}
      }
      """;

  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <filter><filter-name>log</filter-name><filter-class>Log</filter-class></filter>
        <filter-mapping><filter-name>log</filter-name><url-pattern>/books/*</url-pattern>
        </filter-mapping>
        <filter><filter-name>own</filter-name><filter-class>ForServlet</filter-class></filter>
        <filter-mapping><filter-name>own</filter-name><servlet-name>Pens</servlet-name>
        </filter-mapping>
      </web-app>
      """;
}

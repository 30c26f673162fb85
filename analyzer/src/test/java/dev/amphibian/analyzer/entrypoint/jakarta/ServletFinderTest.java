package dev.amphibian.analyzer.entrypoint.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.entrypoint.Triggers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servlets as a container maps them. */
class ServletFinderTest {

  private static final String DESCRIPTOR =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"%s>
        <servlet>
          <servlet-name>described</servlet-name>
          <servlet-class>fixtures.entrypoint.Servlets$Described</servlet-class>
        </servlet>
        <servlet-mapping>
          <servlet-name>described</servlet-name>
          <url-pattern>*.do</url-pattern>
        </servlet-mapping>
        <servlet-mapping>
          <servlet-name>renamed</servlet-name>
          <url-pattern>/renamed</url-pattern>
        </servlet-mapping>
        <servlet>
          <servlet-name>of a library</servlet-name>
          <servlet-class>org.example.LibraryServlet</servlet-class>
        </servlet>
      </web-app>
      """;

  @TempDir Path folder;

  private Triggers triggers(String attributes) throws IOException {
    Path file = folder.resolve("classes/WEB-INF/web.xml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, DESCRIPTOR.formatted(attributes));
    return Triggers.in(folder, "fixtures/entrypoint/Servlets.java");
  }

  private Triggers triggers() throws IOException {
    return triggers("");
  }

  @Test
  void needNoJarOfTheContainerThatProvidesTheirBaseClass() {
    CodebaseInput with = TestCodebase.of(folder, "fixtures/entrypoint/Servlets.java").input();
    CodebaseInput without =
        new CodebaseInput(
            with.name(), with.root(), with.classFolders(), with.sourceFolders(), List.of());

    assertThat(new ServletFinder().find(CodebaseReader.read(without)))
        .extracting(found -> found.type().simpleName() + "#" + found.method().id().name())
        .contains("Servlets$Annotated#doGet", "Servlets$Annotated#doPost");
  }

  @Nested
  class Verbs {

    @Test
    void areAnEntryPointEach() throws IOException {
      Triggers triggers = triggers();

      assertThat(triggers.handlers("Annotated"))
          .containsExactly("Annotated#doGet", "Annotated#doPost");
      assertThat(triggers.of("Annotated#doPost")).containsExactly("POST /parts, /parts/*");
    }

    @Test
    void mayBeTakenByABaseClass() throws IOException {
      assertThat(triggers().of("Inherits#doGet")).containsExactly("GET /inherited");
    }

    @Test
    void areAllTakenByAServletThatOverridesService() throws IOException {
      Triggers triggers = triggers();

      assertThat(triggers.handlers("TakesAll")).containsExactly("TakesAll#service");
      assertThat(triggers.of("TakesAll#service")).containsExactly("ANY /any");
      assertThat(triggers.of("Plain#service")).containsExactly("ANY /plain");
    }

    @Test
    void areToldApartAgainWhereServiceHandsOn() throws IOException {
      assertThat(triggers().handlers("HandsOn")).containsExactly("HandsOn#doGet");
    }
  }

  @Nested
  class Mappings {

    @Test
    void mayStandInTheDescriptor() throws IOException {
      assertThat(triggers().of("Described#doPut")).containsExactly("PUT *.do");
    }

    @Test
    void ofTheDescriptorReplaceThoseOfTheAnnotation() throws IOException {
      assertThat(triggers().of("Remapped#doGet")).containsExactly("GET /renamed");
    }

    @Test
    void ofAnnotationsDontCountIfTheDescriptorIsComplete() throws IOException {
      Triggers complete = triggers(" metadata-complete=\"true\"");

      assertThat(complete.handlers("Annotated")).isEmpty();
      assertThat(complete.of("Described#doPut")).containsExactly("PUT *.do");
    }

    @Test
    void areThoseThatCodeGivesToAServletThatItAdds() throws IOException {
      assertThat(triggers().of("Added#doGet")).containsExactly("GET /added, /added/*");
    }

    @Test
    void areThoseOfSpringsRegistration() throws IOException {
      assertThat(triggers().of("ForSpring#doGet")).containsExactly("GET /spring/*");
    }

    @Test
    void thatNobodyWritesDownAreSaidToBeMissing() {
      Codebase codebase = TestCodebase.of(folder, "fixtures/entrypoint/Servlets.java").read();

      assertThat(new ServletFinder().notRead(codebase))
          .extracting(NotRead::problem)
          .contains(
              "Nothing here maps the servlet Servlets$OfAnotherModule to a path; it is missing from"
                  + " the entry points");
    }

    @Test
    void areUnknownWhereCodeRegistersTheServlet() throws IOException {
      assertThat(triggers().of("Registered#doGet")).containsExactly("GET");
    }
  }

  @Test
  void ofALibraryAreSaidToHideWhatTheyCall() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("classes/WEB-INF")).resolve("web.xml"),
        DESCRIPTOR
            .formatted("")
            .replace(
                "</web-app>",
                "<servlet-mapping><servlet-name>of a library</servlet-name>"
                    + "<url-pattern>/lib/*</url-pattern></servlet-mapping></web-app>"));

    assertThat(
            new ServletFinder()
                .notRead(TestCodebase.of(folder, "fixtures/entrypoint/Servlets.java").read()))
        .extracting(NotRead::problem)
        .contains(
            "What the servlet org.example.LibraryServlet of a library calls in the application"
                + " isn't known; requests to /lib/* are no entry points");
  }

  @Test
  void ofJavaEeAreFoundTooAndUnmappedOnesNot() {
    Triggers old = Triggers.in(folder, "fixtures/entrypoint/ServletsOfJavaEe.java");

    assertThat(old.of("Old#doDelete")).containsExactly("DELETE /old");
    assertThat(old.handlers("NotMapped")).isEmpty();
  }
}

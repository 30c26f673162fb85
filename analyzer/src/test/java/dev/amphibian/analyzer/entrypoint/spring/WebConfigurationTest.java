package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.EntryPoints;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@code WebMvcConfigurer} adds to the paths of an application. */
class WebConfigurationTest {

  private final EntryPoints entryPoints;

  WebConfigurationTest(@TempDir Path folder) {
    entryPoints =
        EntryPoints.of(
            TestCodebase.of(folder, "fixtures/entrypoint/WebConfiguration.java").read(),
            List.of(new SpringMvcFinder(), new ViewControllerFinder()));
  }

  private List<String> of(String type) {
    return entryPoints.all().stream()
        .filter(point -> point.type().equals("fixtures.entrypoint.WebConfiguration$" + type))
        .map(point -> point.trigger().describe())
        .toList();
  }

  @Test
  void viewControllersAreEntryPointsThatSpringHandles() {
    assertThat(of("Views"))
        .containsExactlyInAnyOrder(
            "GET|HEAD /login", "GET|HEAD /old", "GET|HEAD /gone", "GET|HEAD /help", "GET|HEAD");
    assertThat(entryPoints.all())
        .filteredOn(point -> point.type().endsWith("$Views"))
        .extracting(EntryPoint::method)
        .extracting(method -> method.simpleOwner())
        .containsOnly("ParameterizableViewController");
  }

  @Test
  void aViewControllerStandsWhereItIsRegistered() {
    assertThat(entryPoints.all())
        .filteredOn(point -> point.type().endsWith("$Views"))
        .extracting(point -> point.place().line())
        .doesNotContain(0)
        .doesNotHaveDuplicates();
  }

  @Test
  void aPathThatIsNoConstantIsReported() {
    assertThat(entryPoints.notRead())
        .extracting(NotRead::problem)
        .containsExactly("The path of addViewController is no constant; its entry point has none");
  }

  @Test
  void prefixesStandBeforeThePathsOfTheControllersThatTheyAreFor() {
    assertThat(of("Rest")).containsExactly("GET /api/rest");
    assertThat(of("Admin")).containsExactly("GET /admin/users");
    assertThat(of("Pages")).containsExactly("GET /page");
  }
}

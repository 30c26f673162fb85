package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes as Spring's own {@code RouterFunctionMapping} would list them. */
class RouterFunctionFinderTest {

  private final CodebaseInput input;
  private final Codebase codebase;

  RouterFunctionFinderTest(@TempDir Path folder) {
    input = TestCodebase.of(folder, "fixtures/entrypoint/Routers.java").input();
    codebase = CodebaseReader.read(input);
  }

  /** The routes of all beans as {@code Class#method: trigger}. */
  private static List<String> routes(Codebase codebase) {
    return new RouterFunctionFinder()
        .find(codebase)
        .map(
            found ->
                found.type().simpleName().substring("Routers$".length())
                    + "#"
                    + found.method().id().name()
                    + ": "
                    + found.trigger().describe())
        .toList();
  }

  @Test
  void aBuilderNamesVerbPathAndHandler() {
    assertThat(routes(codebase))
        .contains(
            "Parts#all: GET /parts",
            "Parts#one: GET /parts/{id}",
            "Parts#add: POST /parts",
            "Makers#all: GET /makers",
            "Health#handle: HEAD /health");
  }

  @Test
  void aLambdaBelongsToTheMethodThatDeclaresIt() {
    assertThat(routes(codebase)).contains("WithBuilder#builder: DELETE /parts/{id}");
  }

  @Test
  void predicatesCombineAndConstantsOfOtherTypesAndSettingsAreResolved() {
    assertThat(routes(codebase))
        .contains(
            "Parts#all: GET /a, /b", "Parts#add: POST /v3/parts", "Parts#one: DELETE /parts/{id}");
  }

  @Test
  void nestedRoutesBeginWithThePathsAroundThem() {
    assertThat(routes(codebase))
        .contains(
            "Parts#all: GET /api",
            "Parts#one: GET /api/{id}",
            "Makers#all: GET /api/makers/all",
            "Parts#add: POST /v3/nested/new");
  }

  @Test
  void routesOfOtherClassesAreFollowed() {
    assertThat(routes(codebase)).contains("Makers#all: GET /from/elsewhere");
  }

  @Test
  void aBuilderInAVariableIsReadStepByStep() {
    assertThat(routes(codebase)).contains("Parts#all: GET /steps/1", "Parts#one: GET /steps/2");
  }

  @Test
  void reactiveRoutesAreReadAlike() {
    assertThat(routes(codebase)).contains("Reactive#handle: GET /reactive");
  }

  @Test
  void methodsThatAreNoBeansAndStaticResourcesAreNoEntryPoints() {
    assertThat(routes(codebase)).hasSize(18).noneMatch(route -> route.contains("nobody"));
  }

  @Test
  void whereThePathIsNoConstantThatIsSaid() {
    assertThat(new RouterFunctionFinder().notRead(codebase))
        .extracting(NotRead::problem)
        .containsExactly(
            "The paths of the routes in Routers$Unreadable#unreadable can't be read; these entry"
                + " points have none");
  }

  @Test
  void withoutSourcesClassFilesTellPathsAndWhatLambdasNest() {
    assertThat(routes(withoutSources()))
        .contains(
            "Parts#one: GET /parts/{id}",
            "Makers#all: GET /api/makers/all",
            "Parts#add: POST /v3/parts",
            "Health#handle: HEAD /health",
            "Reactive#handle: GET /reactive");
  }

  @Test
  void withoutSourcesWhatNestsByCallsIsKnownButNotItsPath() {
    assertThat(routes(withoutSources()))
        .contains("Parts#add: ANY", "FromElsewhere#fromElsewhere: ANY")
        .noneMatch(route -> route.endsWith(" /elsewhere"));
    assertThat(new RouterFunctionFinder().notRead(withoutSources())).hasSize(3);
  }

  private Codebase withoutSources() {
    return CodebaseReader.read(
        new CodebaseInput(
            input.name(), input.root(), input.classFolders(), List.of(), input.jars()));
  }
}

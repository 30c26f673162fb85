package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resources as Spring Data REST serves them for each repository. */
class DataRestFinderTest {

  private final CodebaseInput input;

  DataRestFinderTest(@TempDir Path folder) {
    input = TestCodebase.of(folder, "fixtures/entrypoint/DataRestRepositories.java").input();
  }

  /** The resources of a repository as {@code method: trigger}. */
  private List<String> of(String repository) {
    return of(new DataRestFinder(), CodebaseReader.read(input), repository);
  }

  private static List<String> of(EntryPointFinder finder, Codebase codebase, String type) {
    return finder
        .find(codebase)
        .filter(found -> found.type().simpleName().equals("DataRestRepositories$" + type))
        .map(found -> found.method().id().name() + ": " + found.trigger().describe())
        .toList();
  }

  @Test
  void aPublicRepositoryIsExportedUnderThePluralOfWhatItKeeps() {
    assertThat(of("Categories"))
        .containsExactlyInAnyOrder(
            "findAll: GET|HEAD /api/categories",
            "save: POST /api/categories",
            "findById: GET|HEAD /api/categories/{id}",
            "save: PATCH|PUT /api/categories/{id}",
            "deleteById: DELETE /api/categories/{id}",
            "findById: GET|PATCH|POST|PUT /api/categories/{id}/parts",
            "findById: DELETE|GET /api/categories/{id}/parts/{propertyId}");
  }

  @Test
  void annotationsNameThePathTakeMethodsOutAndExportWhatIsNotPublic() {
    assertThat(of("Parts"))
        .containsExactlyInAnyOrder(
            "findAll: GET|HEAD /api/components",
            "save: POST /api/components",
            "findById: GET|HEAD /api/components/{id}",
            "save: PATCH|PUT /api/components/{id}",
            "findByMaker: GET|HEAD /api/components/search/by-maker",
            "findByName: GET|HEAD /api/components/search/findByName",
            "findById: DELETE|GET|PUT /api/components/{id}/category",
            "findById: DELETE|GET /api/components/{id}/category/{propertyId}");
  }

  @Test
  void verbsFollowTheMethodsThatThereAre() {
    assertThat(of("ReadOnly"))
        .containsExactlyInAnyOrder(
            "findAll: GET|HEAD /api/persons", "findById: GET|HEAD /api/persons/{id}");
  }

  @Test
  void whatAControllerAnswersNeverReachesTheRepository() {
    assertThat(of("Orders"))
        .containsExactlyInAnyOrder(
            "findAll: GET|HEAD /api/orders",
            "findById: GET|HEAD /api/orders/{id}",
            "save: PATCH /api/orders/{id}",
            "deleteById: DELETE /api/orders/{id}");
  }

  @Test
  void repositoriesThatAreNotExportedAreNoEntryPoints() {
    assertThat(of("NotPublic")).isEmpty();
    assertThat(of("Secrets")).isEmpty();
    assertThat(of("Named")).isEmpty();
  }

  @Test
  void withoutSpringDataRestNothingIsExported() {
    CodebaseInput without =
        new CodebaseInput(
            input.name(),
            input.root(),
            input.classFolders(),
            input.sourceFolders(),
            input.jars().stream()
                .filter(jar -> !jar.artifact().startsWith("spring-data-rest"))
                .toList());
    assertThat(new DataRestFinder().find(CodebaseReader.read(without))).isEmpty();
  }

  @Test
  void controllersBesideTheRepositoriesStandBelowTheBasePath() {
    assertThat(of(new SpringMvcFinder(), CodebaseReader.read(input), "Besides"))
        .containsExactly("price: GET /api/components/{id}/price");
  }
}

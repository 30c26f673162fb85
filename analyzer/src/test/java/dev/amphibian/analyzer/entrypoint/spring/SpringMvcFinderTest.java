package dev.amphibian.analyzer.entrypoint.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handlers as Spring's own {@code RequestMappingHandlerMapping} would list them. */
class SpringMvcFinderTest {

  private final List<EntryPoint> all;

  SpringMvcFinderTest(@TempDir Path folder) {
    all = TestCodebase.of(folder, "fixtures/entrypoint/SpringMvc.java").entryPoints();
  }

  /** The entry points of a controller as {@code method: trigger}. */
  private List<String> of(String controller) {
    return all.stream()
        .filter(point -> point.type().equals("fixtures.entrypoint.SpringMvc$" + controller))
        .map(p -> p.id().substring(p.id().indexOf('#') + 1) + ": " + p.trigger().describe())
        .toList();
  }

  @Nested
  class Mappings {

    @Test
    void theEntryPointStandsAtItsDeclarationNotAtItsFirstStatement() {
      assertThat(all)
          .filteredOn(point -> point.id().endsWith("Views#json"))
          .allMatch(point -> point.place().line() == point.handler().place().line() - 1);
    }

    @Test
    void otherConditionsTellHandlersOfOnePathApart() {
      assertThat(attributes("Conditions#paged"))
          .containsEntry("params", List.of("page"))
          .containsEntry("produces", List.of("text/plain"));
      assertThat(attributes("Conditions#replaced")).doesNotContainKey("params");
    }

    @Test
    void aMethodAddsItsHeadersAndReplacesWhatIsProduced() {
      assertThat(attributes("Conditions#replaced"))
          .containsEntry("headers", List.of("X-Old", "X-New"))
          .containsEntry("produces", List.of("application/json"));
    }

    private Map<String, Object> attributes(String handler) {
      return all.stream()
          .filter(point -> point.id().endsWith("$" + handler))
          .findFirst()
          .orElseThrow()
          .trigger()
          .attributes();
    }

    @Test
    void everyVerbHasItsAnnotationAndRequestMappingTakesAny() {
      assertThat(of("Verbs"))
          .containsExactlyInAnyOrder(
              "get: GET /parts",
              "post: POST /parts/new",
              "put: PUT /parts/{id}",
              "patch: PATCH /parts/{id}",
              "delete: DELETE /parts/{id}",
              "any: ANY /parts/any",
              "several: GET|POST /parts/a, /parts/b");
    }

    @Test
    void placeholdersAreResolvedFromTheSettingsAsFarAsTheyGo() {
      assertThat(of("Placeholders"))
          .containsExactly(
              "get: GET /old/orders/{id}, /v2/orders/{id}, /fallback/orders/{id},"
                  + " /${api.missing}/orders/{id}");
    }

    @Test
    void oneSlashStandsBetweenClassAndMethod() {
      assertThat(of("Slashes"))
          .containsExactlyInAnyOrder(
              "both: GET /slash/both", "none: GET /slash/none", "empty: GET /slash/");
    }

    @Test
    void controllersThatRenderViewsCountAsWell() {
      assertThat(of("Views"))
          .containsExactlyInAnyOrder("view: GET /view", "json: GET /json", "entity: GET /entity");
    }

    @Test
    void methodsOfOneNameAreToldApartByTheirParameters() {
      assertThat(of("Overloads"))
          .containsExactlyInAnyOrder("find(String): GET /one", "find(int): GET /two");
    }
  }

  @Nested
  class Inheritance {

    @Test
    void mappingsOfAnInterfaceHoldForItsImplementation() {
      assertThat(of("ImplementsApi"))
          .containsExactlyInAnyOrder("find: GET /api/{id}", "defaultMethod: POST /api/default");
    }

    @Test
    void theImplementationIsTheMethodThatRuns() {
      assertThat(all)
          .filteredOn(point -> point.id().endsWith("ImplementsApi#find"))
          .extracting(point -> point.method().owner())
          .containsExactly("fixtures.entrypoint.SpringMvc$ImplementsApi");
    }

    @Test
    void aGenericBaseControllerGivesItsHandlersToEachSubclass() {
      assertThat(of("Makers"))
          .containsExactlyInAnyOrder("find: GET /makers/{id}", "save: POST /makers");
    }

    @Test
    void theMethodThatRunsIsTheOneBehindTheBridge() {
      assertThat(all)
          .filteredOn(point -> point.id().endsWith("Makers#save"))
          .extracting(point -> point.method().toString())
          .containsExactly("fixtures.entrypoint.SpringMvc$Makers#save(Ljava/lang/String;)V");
    }

    @Test
    void aMethodMappedAboveAndBelowCountsOnceAndTheNearerMappingHolds() {
      assertThat(of("Saver")).containsExactly("save: POST /saved");
    }

    @Test
    void exchangesOfAnInterfaceAreServedByItsImplementation() {
      assertThat(of("StockController"))
          .containsExactlyInAnyOrder("of: GET /stock/{part}", "set: PUT /stock/{part}");
    }

    @Test
    void annotationsOfTheApplicationCarryMappings() {
      assertThat(of("MetaAnnotated")).containsExactly("get: GET /meta/get");
    }

    @Test
    void annotationsPassTheirAttributesOnByAliasOverAnyNumberOfSteps() {
      assertThat(of("Composed"))
          .contains(
              "ownAttribute: GET /own", "twoSteps: GET /two-steps", "withoutAlias: PUT /default");
    }

    @Test
    void annotationsPassOnTheDefaultsOfAliases() {
      assertThat(of("Composed"))
          .contains("defaultOfAnAlias: GET /lesson", "givenInsteadOfTheDefault: POST /exercise");
    }

    @Test
    void theNearestOfTwoMappingsCounts() {
      assertThat(of("Composed")).contains("twoMappings: ANY /nearest").hasSize(6);
    }

    @Test
    void anInterfaceComesBeforeTheSuperclass() {
      assertThat(of("InterfaceFirst")).containsExactly("get: GET /from-interface/get");
    }

    @Test
    void beansBelowAControllerAreControllers() {
      assertThat(of("InheritsController")).containsExactly("inherited: GET /inherited");
      assertThat(of("MadeByFactory")).containsExactly("inherited: GET /inherited");
    }
  }

  @Nested
  class Dependencies {

    @Test
    void mappingsOfInterfacesAndAnnotationsInJarsHoldAsWell(@TempDir Path folder)
        throws IOException {
      Codebase codebase = withJar(folder, "SpringMvc$Api.class", "SpringMvc$Query.class");

      assertThat(new SpringMvcFinder().find(codebase))
          .extracting(found -> found.type().simpleName() + " " + found.trigger().describe())
          .contains(
              "SpringMvc$ImplementsApi GET /api/{id}",
              "SpringMvc$ImplementsApi POST /api/default",
              "SpringMvc$Composed GET /own");
    }

    @Test
    void withoutAServletStackTheHandlersAreWebFluxs(@TempDir Path folder) {
      assertThat(new SpringMvcFinder().find(without(folder, "spring-webmvc")))
          .extracting(found -> found.trigger().attributes().get("system"))
          .containsOnly("spring-webflux");
    }

    @Test
    void beforeSpring6AMappingOnTheClassMadeAnyBeanAController(@TempDir Path folder) {
      assertThat(of("MappedService")).isEmpty();
      assertThat(new SpringMvcFinder().find(without(folder, "spring-web")))
          .extracting(found -> found.type().simpleName() + " " + found.trigger().describe())
          .contains("SpringMvc$MappedService GET /service/get");
    }

    private Codebase without(Path folder, String artifact) {
      CodebaseInput input = TestCodebase.of(folder, "fixtures/entrypoint/SpringMvc.java").input();
      return CodebaseReader.read(
          new CodebaseInput(
              input.name(),
              input.root(),
              input.classFolders(),
              input.sourceFolders(),
              input.jars().stream().filter(jar -> !jar.artifact().equals(artifact)).toList()));
    }

    /** The fixture with some of its classes in a jar instead. */
    private Codebase withJar(Path folder, String... classes) throws IOException {
      CodebaseInput input = TestCodebase.of(folder, "fixtures/entrypoint/SpringMvc.java").input();
      Path file = folder.resolve("api.jar");
      try (OutputStream out = Files.newOutputStream(file);
          JarOutputStream jar = new JarOutputStream(out)) {
        for (String name : classes) {
          String path = "fixtures/entrypoint/" + name;
          Path classFile = input.classFolders().get(0).resolve(path);
          jar.putNextEntry(new JarEntry(path));
          Files.copy(classFile, jar);
          Files.delete(classFile);
        }
      }
      List<Jar> jars = new ArrayList<>(input.jars());
      jars.add(new Jar("test", "api", "1", file, 0, 0));
      return CodebaseReader.read(
          new CodebaseInput(
              input.name(), input.root(), input.classFolders(), input.sourceFolders(), jars));
    }
  }

  @Nested
  class Nothing {

    @Test
    void comesOfClassesBelowAControllerThatAreNoBeans() {
      assertThat(of("NobodysBean")).isEmpty();
    }

    @Test
    void comesOfAbstractControllers() {
      assertThat(of("AbstractController")).isEmpty();
    }

    @Test
    void comesOfInterfacesThatDescribeAClient() {
      assertThat(of("Client")).isEmpty();
      assertThat(of("HttpService")).isEmpty();
    }

    @Test
    void comesOfMappedMethodsOutsideControllers() {
      assertThat(of("NoController")).isEmpty();
    }
  }
}

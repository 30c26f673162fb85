package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that are handed on and kept, and objects that a library gets to see. */
class HandedArgumentsTest {

  private final Codebase codebase;
  private final CallGraph graph;

  HandedArgumentsTest(@TempDir Path folder) {
    codebase = TestCodebase.of(folder, "fixtures/callgraph/Handed.java").read();
    graph = CallGraphBuilder.build(codebase, BeanGraph.of(codebase));
  }

  private MethodId method(String type, String name) {
    return methods(type)
        .filter(id -> id.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type + "#" + name));
  }

  private Stream<MethodId> methods(String type) {
    return codebase.type("fixtures.callgraph.Handed$" + type).orElseThrow().methods().stream()
        .filter(method -> !method.isSynthetic())
        .map(MethodInfo::id);
  }

  private List<String> calls(String type, String name) {
    return graph.calls(method(type, name)).stream().map(edge -> shortName(edge.to())).toList();
  }

  private List<String> reached(String type, String name) {
    return graph.reachable(method(type, name)).keySet().stream()
        .map(HandedArgumentsTest::shortName)
        .toList();
  }

  private static String shortName(MethodId id) {
    return id.simpleOwner().replaceFirst("^Handed\\$", "") + "#" + id.name();
  }

  @Nested
  class Functions {

    @Test
    void aLambdaRunsTheParameterThatItTakesAlong() {
      assertThat(reached("Store", "inLambda")).contains("Callers#done");
    }

    @Test
    void soDoesALambdaWithinALambda() {
      assertThat(reached("Store", "inLambdaOfLambda")).contains("Callers#done");
    }

    @Test
    void aMethodHandsItsParameterOnToTheOneThatRunsIt() {
      assertThat(reached("Store", "runs")).contains("Callers#counted");
    }

    @Test
    void aConstructorKeepsItInAField() {
      assertThat(reached("Store", "ofConstructor")).contains("Callers#numbered");
    }

    @Test
    void aFieldIsHandedOn() {
      assertThat(reached("Store", "ofField")).contains("Elsewhere#kept", "Work#kept");
    }

    @Test
    void aMethodMakesWhatIsHandedOver() {
      assertThat(reached("Store", "made")).contains("Elsewhere#atLeast");
    }

    @Test
    void aReferenceToAnAbstractMethodRunsWhatOverridesIt() {
      assertThat(calls("Store", "abstractReference"))
          .contains("Level$1#name", "Level$2#name")
          .doesNotContain("Level#name");
      assertThat(reached("Store", "abstractReference")).contains("Level#low");
    }

    @Test
    void aSerializableLambdaBelongsToTheMethodThatMakesIt() {
      assertThat(calls("Serializing", "serializable")).contains("Callers#done");
      assertThat(
              codebase
                  .type("fixtures.callgraph.Handed$Serializing")
                  .orElseThrow()
                  .methods()
                  .stream()
                  .filter(MethodInfo::isLambda)
                  .map(lambda -> codebase.source(lambda).id().name()))
          .containsExactly("serializable");
    }
  }

  @Nested
  class Objects {

    private List<String> of(String name) {
      return calls("Owner", name);
    }

    @Test
    void anObjectHeldAsAnObjectIsComparedAsWhatItIs() {
      assertThat(of("heldAsObject")).contains("Id#equals");
    }

    @Test
    void aResultIsPrintedAsWhatItIs() {
      assertThat(of("printed")).contains("Id#toString").doesNotContain("Id#getValue");
    }

    @Test
    void variableArgumentsAreSeenOneByOne() {
      assertThat(of("amongVariableArguments")).contains("Id#toString");
      assertThat(of("hashedTogether")).contains("Id#hashCode");
    }

    @Test
    void aPrintedListPrintsWhatItHolds() {
      assertThat(of("concatenated")).contains("Id#toString");
      assertThat(of("listPrinted")).contains("Id#toString");
    }

    @Test
    void aStreamComparesWhatItGathers() {
      assertThat(of("gathered")).contains("Id#hashCode", "Id#equals");
    }

    @Test
    void aLibraryFillsWhatItIsHanded() {
      assertThat(of("copied")).contains("Id#setValue");
    }

    @Test
    void aLibraryReadsWhatAListHolds() {
      assertThat(of("listHandedOn")).contains("Id#getValue");
    }

    @Test
    void aLibraryReadsWhatWasPutIntoAMapThatItIsHanded() {
      assertThat(of("mapHandedOn")).contains("Id#getValue");
      assertThat(of("mapGiven")).contains("Id#getValue");
      assertThat(of("mapKept")).doesNotContain("Id#getValue");
    }

    @Test
    void anEnumsConstantsAreLookedUpByName() {
      assertThat(calls("Names", "byName")).contains("Colour#values");
    }
  }

  @Nested
  class Keepers {

    @Test
    void aLoggerMakesNothingOfTheClassThatNamesIt() {
      assertThat(calls("Logging", "<clinit>")).doesNotContain("Person#<init>");
    }

    @Test
    void aCheckReadsNothingOfWhatItChecks() {
      assertThat(calls("Logging", "checked")).doesNotContain("Id#getValue");
    }
  }

  @Nested
  class Making {

    @Test
    void aNewObjectInitialisesTheClassesAboveItsOwn() {
      assertThat(calls("Initialising", "derived")).contains("Base#<clinit>");
    }

    @Test
    void aLibrarysReaderMakesTheEntitiesOfTheOneBelowIt() {
      assertThat(calls("PersonReader", "next")).contains("Person#<init>");
    }

    @Test
    void aProviderMakesTheBeanThatItIsAskedFor() {
      assertThat(calls("Asking", "asked")).contains("Expensive#<init>");
    }
  }
}

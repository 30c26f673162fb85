package dev.amphibian.analyzer.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.FinderCatalogue;
import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.NotRead;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code @AsFunction} and {@code @KeepInContainer} ask for, and where that makes no sense. */
class RequestsTest {

  private static final long MIB = 1024 * 1024;

  private final EntryPoints points;

  RequestsTest(@TempDir Path folder) {
    points =
        EntryPoints.of(
            TestCodebase.of(folder, "fixtures/entrypoint/Requested.java").read(),
            FinderCatalogue.FINDERS);
  }

  private EntryPoint point(String name) {
    return points.all().stream()
        .filter(point -> point.label().equals("Requested$" + name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + points.all()));
  }

  @Nested
  class AsFunction {

    @Test
    void makesAMethodAnEntryPointThatIsInvokedByName() {
      assertThat(point("Sensible#direct").trigger()).isEqualTo(new Trigger.Direct());
    }

    @Test
    void setsNameMemoryTimeAndWiring() {
      assertThat(point("Sensible#direct").wanted())
          .contains(
              new Budget(
                  "price-list",
                  "prices",
                  OptionalLong.of(512 * MIB),
                  OptionalLong.of(120_000),
                  "context"));
    }

    @Test
    void leavesOpenWhatItDoesNotSay() {
      assertThat(point("Sensible#plain").wanted()).contains(Budget.NONE);
    }

    @Test
    void addsNoSecondEntryPointToAHandler() {
      assertThat(points.all()).filteredOn(p -> p.id().endsWith("Handlers#both")).hasSize(1);
      assertThat(point("Handlers#both").trigger().describe()).isEqualTo("GET /a");
      assertThat(point("Handlers#both").wanted().orElseThrow().timeoutMillis()).hasValue(10_000);
    }

    @Test
    void holdsForTheImplementationOfTheInterfaceThatDeclaresIt() {
      assertThat(point("KeptType#fromInterface").wanted().orElseThrow().memoryBytes())
          .hasValue(256 * MIB);
      assertThat(points.all()).noneMatch(p -> p.type().endsWith("$Declared"));
    }
  }

  @Nested
  class KeepInContainer {

    @Test
    void onAMethodGivesItsReason() {
      assertThat(point("Handlers#kept").kept()).contains("the printer stands there");
      assertThat(point("Handlers#both").kept()).isEmpty();
    }

    @Test
    void onATypeHoldsForItsMethods() {
      assertThat(point("KeptType#fromInterface").kept()).contains("shares a cache");
    }

    @Test
    void onAPackageHoldsForItsTypes(@TempDir Path folder) {
      EntryPoints inPackage =
          EntryPoints.of(
              TestCodebase.ofPackage(folder, "fixtures.acceptance").read(),
              FinderCatalogue.FINDERS);

      assertThat(inPackage.all())
          .isNotEmpty()
          .allMatch(point -> point.kept().equals(Optional.of("of the package")));
    }
  }

  @Nested
  class Nonsense {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "hidden          | private                | make the method public",
          "soon            | timeout = \"soon\"     | \"30s\"",
          "noTime          | timeout = \"0s\"       | \"30s\"",
          "lessThanNothing | memory = -1            | MiB",
          "badName         | name = \"price list\"  | letters, digits and hyphens",
          "nobodyCanCall   | can't be instantiated  | concrete class"
        })
    void isReportedWithPlaceAndRemedy(String method, String problem, String remedy) {
      List<NotRead> reported =
          points.notRead().stream().filter(n -> n.problem().contains("#" + method + " ")).toList();

      assertThat(reported).hasSize(1);
      assertThat(reported.get(0).problem()).startsWith("@AsFunction on ").contains(problem);
      assertThat(reported.get(0).remedy()).contains(remedy);
      assertThat(reported.get(0).place().file())
          .isEqualTo("src/test/java/fixtures/entrypoint/Requested.java");
      assertThat(reported.get(0).place().line()).isPositive();
    }

    @Test
    void leavesTheRestOfTheAnnotationStanding() {
      assertThat(point("Nonsense#soon").wanted()).contains(Budget.NONE);
      assertThat(point("Nonsense#badName").wanted()).contains(Budget.NONE);
    }

    @Test
    void onAMethodThatNobodyCanCallMakesNoEntryPoint() {
      assertThat(points.all())
          .noneMatch(p -> p.id().endsWith("#hidden") || p.id().endsWith("#nobodyCanCall"));
    }

    @Test
    void isAllThereIsToReport() {
      assertThat(points.notRead()).hasSize(6);
    }
  }
}

package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.pack.Adapters;
import dev.amphibian.generator.wiring.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lambda functions that start from a snapshot of their initialised process. */
class SnapStartTest {

  private static final DeploymentSettings SETTINGS =
      DeploymentSettings.withPackagesIn("").withSnapStart();

  @TempDir Path folder;

  @Test
  void lambdaTakesASnapshotOfEachVersionAndTheAliasIsTheNewestOnes() throws IOException {
    assertThat(template("direct/quote", SETTINGS))
        .contains(
            """
                  # Snapshots are of published versions: the alias is the newest one's.
                  SnapStart:
                    ApplyOn: PublishedVersions
                  AutoPublishAlias: live
                  AutoPublishAliasAllProperties: true
            """);
  }

  @Test
  void whoInvokesByNameIsToldTheAlias() throws IOException {
    assertThat(template("invoked/several", SETTINGS))
        .contains("Value: !Sub \"${Function}:live\"", "Value: !Ref Function.Alias")
        .doesNotContain("Function.Arn");
  }

  @Test
  void withoutItNothingIsPublished() throws IOException {
    assertThat(template("invoked/several", DeploymentSettings.withPackagesIn("")))
        .contains("Value: !Ref Function\n", "Value: !GetAtt Function.Arn")
        .doesNotContain("SnapStart", "live");
  }

  private String template(String name, DeploymentSettings settings) throws IOException {
    Case example = Case.named(name);
    return Workshop.generate(new Workshop(folder).analyze(example), example, settings)
        .function("the-shop")
        .target("aws-lambda")
        .file("template.yaml");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTEXT, true,  7.0.10, true",
    "MVC,     true,  6.1.0,  true",
    "DIRECT,  true,  7.0.10, false",
    "CONTEXT, false, 7.0.10, false",
    "CONTEXT, true,  6.0.23, false",
    "CONTEXT, true,  5.3.31, false"
  })
  void bringsWhatSpringHearsOfSnapshotsByWhereItWouldListen(
      Wiring wiring, boolean startsFromSnapshot, String spring, boolean isBrought) {
    Codebase codebase = application(spring).read();

    assertThat(needed(codebase, wiring, startsFromSnapshot).contains("org.crac:crac:1.5.0"))
        .isEqualTo(isBrought);
  }

  @Test
  void leavesTheApplicationsOwn() {
    Codebase codebase =
        application("7.0.10").library("org.crac:crac:1.4.0", "org.crac.Core").read();

    assertThat(needed(codebase, Wiring.CONTEXT, true))
        .noneMatch(coordinates -> coordinates.contains("crac"));
  }

  private SmallApplication application(String spring) {
    return new SmallApplication(folder)
        .library(
            "org.springframework:spring-context:" + spring,
            "org.springframework.context.Lifecycle");
  }

  private static List<String> needed(Codebase codebase, Wiring wiring, boolean startsFromSnapshot) {
    return Adapters.needed(
        codebase,
        new GeneratedTarget("aws-lambda", wiring, "shop.Handler", startsFromSnapshot, List.of()));
  }
}

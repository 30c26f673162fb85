package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Spring profiles with which a function is deployed. */
class FunctionProfilesTest {

  @TempDir Path folder;

  @Test
  void activateAtItsStart() throws IOException {
    assertThat(template("context/valid", "prod", "eu"))
        .contains(
            """
                  Environment:
                    Variables:
                      SPRING_PROFILES_ACTIVE: "prod,eu"
            """);
  }

  @Test
  void areNobodysWhereNoSpringStarts() throws IOException {
    assertThat(template("direct/quote", "prod")).doesNotContain("Environment");
  }

  @Test
  void areTheApplicationsChoiceWhereNoneIsNamed() throws IOException {
    assertThat(template("context/valid")).doesNotContain("Environment");
  }

  private String template(String name, String... profiles) throws IOException {
    Case example = Case.named(name);
    DeploymentSettings settings =
        new DeploymentSettings(List.of(profiles), "", false, false, false);
    return Workshop.generate(new Workshop(folder).analyze(example), example, settings)
        .function("the-shop")
        .target("aws-lambda")
        .file("template.yaml");
  }
}

package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.maven.MavenBuild.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Functions with prepared starts, in real builds")
class PreparedFunctionsIT {

  @Test
  void answer_alike_and_name_the_classes_that_training_has_seen() throws IOException {
    MavenBuild build = MavenBuild.of("bakery", "prepared");
    Path controller = build.folder().resolve("src/main/java/bakery/BreadController.java");
    Files.writeString(
        controller,
        Files.readString(controller)
            .replace(
                "name = \"find-bread\"",
                "name = \"find-bread\", wiring = dev.amphibian.Wiring.CONTEXT")
            .replace(
                "name = \"order-bread\"",
                "name = \"order-bread\", wiring = dev.amphibian.Wiring.MVC"));

    Result result =
        build.run(
            "compile",
            ":run",
            "-Damphibian.requests=requests.http",
            "-Damphibian.training=requests.http",
            "-Damphibian.aheadOfTime");

    assertThat(result.isSuccess()).as(result.output()).isTrue();
    assertThat(result.output())
        .contains("find-bread: wiring context", "order-bread: wiring mvc")
        .contains("find-bread: trained with 3 requests", "order-bread: trained with 3 requests")
        .contains("All 6 requests were answered alike by function and service");
    assertThat(build.text("target/amphibian/aws-lambda/find-bread/template.yaml"))
        .contains("Handler: dev.amphibian.awslambda.ParallelStart");
    assertThat(entry(build, "find-bread", "META-INF/amphibian/initializer"))
        .startsWith("amphibian.generated.findbread.FindBreadFunction__");
    assertThat(entry(build, "find-bread", "META-INF/amphibian/classes").lines())
        .contains("bakery.Oven", "amphibian.generated.findbread.FindBreadFunction")
        .noneMatch(name -> name.contains("Lambda/"))
        .isSorted();
  }

  @Test
  void say_what_is_wrong_with_the_training() {
    Result result =
        MavenBuild.of("bakery", "training-nowhere")
            .run("compile", ":package", "-Damphibian.training=nowhere.http");

    assertThat(result.isSuccess()).isFalse();
    assertThat(result.output())
        .contains("The file of requests isn't there", "nowhere.http", "amphibian.training");
  }

  @ParameterizedTest
  @CsvSource({
    "aheadOfTime, came with Spring Boot 3",
    "aotCache, update to Spring 6.1",
  })
  void say_so_where_spring_is_too_old(String parameter, String message) {
    Result result =
        MavenBuild.of("bakery-on-boot-2", "too-old-" + parameter)
            .run("compile", ":package", "-Damphibian." + parameter);

    assertThat(result.isSuccess()).isFalse();
    assertThat(result.output()).contains(message, "amphibian." + parameter);
  }

  private static String entry(MavenBuild build, String function, String name) throws IOException {
    Path zip =
        build.folder().resolve("target/amphibian/aws-lambda").resolve(function + "/function.zip");
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new String(
          file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

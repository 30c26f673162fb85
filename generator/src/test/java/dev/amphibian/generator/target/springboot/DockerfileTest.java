package dev.amphibian.generator.target.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.generator.source.Template;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an image keeps for the start of Java. */
class DockerfileTest {

  @ParameterizedTest
  @CsvSource({
    "17, -XX:ArchiveClassesAtExit=app.jsa, -XX:SharedArchiveFile=app.jsa",
    "21, -XX:ArchiveClassesAtExit=app.jsa, -XX:SharedArchiveFile=app.jsa",
    "25, -XX:AOTCacheOutput=app.aot, -XX:AOTCache=app.aot"
  })
  void isMadeBySuchAStartWithTheSameOptions(int javaVersion, String making, String use) {
    List<String> lines = lines(javaVersion, true);

    String made = line(lines, "RUN ");
    String started = line(lines, "ENTRYPOINT ");
    assertThat(made.replace("RUN ", "ENTRYPOINT "))
        .isEqualTo(
            started.replace(
                "\"" + use + "\"", "\"" + making + "\", \"-Dspring.context.exit=onRefresh\""));
    assertThat(lines.indexOf(made))
        .as("by root, who may write there, with the service's own environment")
        .isLessThan(lines.indexOf("USER 10001:10001"))
        .isGreaterThan(lines.indexOf("ENV SERVER_PORT=\"8080\""));
  }

  @Test
  void isNothingWhereNobodyAskedForIt() {
    assertThat(lines(25, false)).noneMatch(line -> line.contains("app.aot"));
  }

  private static List<String> lines(int javaVersion, boolean aotCache) {
    Dockerfile model =
        new Dockerfile(
            "shop.Parts#find",
            javaVersion,
            "",
            List.of(8080),
            Map.of("SERVER_PORT", "\"8080\""),
            120,
            List.of("\"8080\""),
            "shop.Main",
            aotCache);
    return Template.render(model).lines().toList();
  }

  private static String line(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}

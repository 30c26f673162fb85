package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.pack.Adapters;
import dev.amphibian.generator.pack.Package;
import dev.amphibian.generator.pack.Packages;
import dev.amphibian.generator.pack.Packer;
import dev.amphibian.generator.pack.Preparation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Packages hold what they need, no more than that, and the same bytes wherever they are made. */
class PackerTest {

  @TempDir Path folder;

  @Test
  void aDirectFunctionAnswersFromNothingButItsZip() throws Exception {
    Package made = pack("direct/quote", folder).of("the-shop", "aws-lambda");
    String event =
        """
        {"version":"2.0","rawPath":"/quotes/A","rawQueryString":"quantity=2","headers":{},
         "requestContext":{"stage":"$default","http":{"method":"GET","path":"/quotes/A"}},
         "isBase64Encoded":false}
        """;

    assertThat(run(made, event)).contains("\"statusCode\":200").contains("19.80");
    assertThat(made.jars().keySet())
        .noneMatch(jar -> jar.startsWith("spring-webmvc") || jar.startsWith("tomcat"))
        .anyMatch(jar -> jar.startsWith("jackson-databind-"));
  }

  @Test
  void aDirectFunctionBringsAlongWhatValidatesItsBodies() throws Exception {
    assumeTrue(Case.BOOT > 2, "Validation in direct came with Boot 3");
    Package made = pack("direct/valid", folder).of("the-shop", "aws-lambda");
    String event =
        """
        {"version":"2.0","rawPath":"/parts","rawQueryString":"",
         "headers":{"content-type":"application/json"},"body":"{\\"name\\":\\"bolt\\",\\"size\\":%d}",
         "requestContext":{"stage":"$default","http":{"method":"POST","path":"/parts"}},
         "isBase64Encoded":false}
        """;

    assertThat(run(made, event.formatted(3))).contains("\"statusCode\":200");
    assertThat(run(made, event.formatted(0))).contains("\"statusCode\":400");
    assertThat(made.jars().keySet())
        .as("of Spring there are only annotations, which nobody reads without it")
        .noneMatch(jar -> jar.startsWith("spring-web") || jar.startsWith("spring-core"));
  }

  @Test
  void theSameInputGivesTheSameBytesUnderAnotherPath() throws IOException {
    Packages here = pack("direct/quote", folder.resolve("here"));
    Packages there = pack("direct/quote", folder.resolve("there/deeper"));

    for (String target : List.of("aws-lambda", "spring-boot")) {
      Path one = here.of("the-shop", target).folder();
      Path other = there.of("the-shop", target).folder();
      assertThat(contents(one)).isEqualTo(contents(other));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whoeverMayReadOtherFoldersMayReadAPackage() throws IOException {
    Path made = pack("direct/quote", folder).of("the-shop", "spring-boot").folder();
    Path other = Files.createDirectory(folder.resolve("other"));

    assertThat(Files.getPosixFilePermissions(made)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void otherEntryPointsAndWhatOnlyTheyNeedStayOut() throws IOException {
    Package made = pack("pruning/parts", folder).of("the-shop", "spring-boot");

    assertThat(entries(made.path()))
        .contains(
            "shop/App.class",
            "shop/Parts.class",
            "shop/Stock.class",
            "shop/FastStock.class",
            "shop/Advice.class",
            "shop/Settings.class",
            "application.properties",
            "amphibian/generated/theshop/TheShopService.class")
        .doesNotContain("shop/Orders.class", "shop/OrderService.class", "shop/Nightly.class");
  }

  @Test
  void jarsThatOnlyTheCompilerAsksStayOut() throws IOException {
    Package made = pack("pruning/parts", folder).of("the-shop", "aws-lambda");

    assertThat(made.jars().keySet())
        .anyMatch(jar -> jar.startsWith("spring-webmvc"))
        .noneMatch(jar -> jar.startsWith("classes")); // the library org.other:other
  }

  @Test
  void whatATrainingRunHasSeenLoadedIsNamedInOrder() throws IOException {
    Case example = Case.named("direct/quote");
    GeneratedProject project = Workshop.generate(new Workshop(folder).analyze(example), example);
    Preparation trained =
        new Preparation(
            false, List.of(), (function, zip, handler) -> new TreeSet<>(Set.of("b.B", "a.A")));

    Packages made =
        Packer.pack(project, Workshop.adapters(project), trained, folder.resolve("out"));

    assertThat(read(made.of("the-shop", "aws-lambda").path()))
        .containsEntry("META-INF/amphibian/classes", "a.A\nb.B".getBytes(StandardCharsets.UTF_8))
        .containsKey("META-INF/amphibian/handler");
    assertThat(entries(made.of("the-shop", "spring-boot").path()))
        .doesNotContain("META-INF/amphibian/classes");
  }

  @Test
  void aMissingAdapterIsNamed() throws IOException {
    Case example = Case.named("direct/list");
    Analysis analysis = new Workshop(folder).analyze(example);
    GeneratedProject project = Workshop.generate(analysis, example);

    assertThatThrownBy(
            () ->
                Packer.pack(
                    project, Adapters.of(Map.of()), Preparation.NONE, folder.resolve("out")))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("dev.amphibian:amphibian-runtime");
  }

  @Test
  void aPlaceThatCannotBeWrittenToIsNamed() throws IOException {
    Case example = Case.named("direct/list");
    GeneratedProject project = Workshop.generate(new Workshop(folder).analyze(example), example);
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> project.writeTo(file))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("make the folder writable");
  }

  private static Packages pack(String name, Path place) throws IOException {
    Case example = Case.named(name);
    Analysis analysis = new Workshop(place.resolve("app")).analyze(example);
    GeneratedProject project = Workshop.generate(analysis, example);
    return Packer.pack(project, Workshop.adapters(project), Preparation.NONE, place.resolve("out"));
  }

  private String run(Package made, String event) throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
    Path unpacked = Files.createTempDirectory(folder, "unpacked").resolve("task");
    try (UnpackedFunction function = new UnpackedFunction(made, unpacked)) {
      function.handleRequest(new ByteArrayInputStream(bytes), answer, null);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, Integer> contents(Path folder) throws IOException {
    Map<String, Integer> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    assertThat(contents).isNotEmpty();
    return contents;
  }

  private static List<String> entries(Path zip) throws IOException {
    return List.copyOf(read(zip).keySet());
  }

  private static Map<String, byte[]> read(Path zip) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipInputStream stream = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry e = stream.getNextEntry(); e != null; e = stream.getNextEntry()) {
        if (!e.isDirectory()) {
          entries.put(e.getName(), stream.readAllBytes());
        }
      }
    }
    return entries;
  }
}

package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.pack.Package;
import dev.amphibian.generator.pack.Packer;
import dev.amphibian.generator.pack.Preparation;
import dev.amphibian.generator.pack.Training;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Functions whose beans Spring settled at packaging time. With {@code -Dcases=all} every case that
 * starts Spring.
 */
class AheadOfTimeTest {

  private static final Preparation AHEAD = new Preparation(true, List.of(), Training.NONE);
  private static final Set<String> SOME = Set.of("context/valid", "group/context", "mvc/filter");

  @TempDir Path folder;

  static Stream<Case> cases() throws IOException {
    boolean areAll = "all".equals(System.getProperty("cases"));
    return Case.all()
        .filter(each -> Set.of("context", "mvc").contains(each.wiring()))
        .filter(each -> !each.name().startsWith("invoked/"))
        .filter(each -> Case.BOOT > 2)
        .filter(each -> areAll || SOME.contains(each.name()));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("cases")
  void answerAsTheApplicationItself(Case example) throws Exception {
    Workshop workshop = new Workshop(folder.resolve("app"));
    Package made = pack(workshop, example);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    URL[] classes = {workshop.classes().toUri().toURL()};
    try (ZipFile zip = new ZipFile(made.path().toFile())) {
      assertThat(zip.getEntry("META-INF/amphibian/initializer")).isNotNull();
    }
    try (URLClassLoader loader = new URLClassLoader(classes, before);
        ConfigurableApplicationContext application = Running.application(loader, "shop.App");
        UnpackedFunction function = new UnpackedFunction(made, folder.resolve("unpacked"))) {
      Running.assertAlike(application, function, example.calls());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @Test
  void haveTheSameBytesUnderAnotherPath() throws IOException {
    assumeTrue(Case.BOOT > 2);
    Case example = Case.named("context/everything");
    Package here = pack(new Workshop(folder.resolve("here")), example);
    byte[] bytes = Files.readAllBytes(here.path());

    Package there = pack(new Workshop(folder.resolve("there/deeper")), example);

    assertThat(Files.readAllBytes(there.path())).isEqualTo(bytes);
  }

  @Test
  void stayAsTheyAreWhereNoSpringStarts() throws IOException {
    Package made = pack(new Workshop(folder.resolve("app")), Case.named("direct/quote"));

    try (ZipFile zip = new ZipFile(made.path().toFile())) {
      assertThat(zip.getEntry("META-INF/amphibian/initializer")).isNull();
    }
  }

  @Test
  void areNotMadeWhereSpringFailsAndTheCauseIsNamed() throws IOException {
    Workshop workshop = new Workshop(folder.resolve("app"));
    Case example = Case.named("context/valid");
    GeneratedProject project = Workshop.generate(workshop.analyze(example), example);
    Path settings = workshop.classes().resolve("application.yaml");
    Files.writeString(settings, "spring.config.import: 'file:./absent.properties'");

    assertThatThrownBy(() -> pack(project))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining(Case.BOOT > 2 ? "absent.properties" : "came with Spring Boot 3")
        .hasMessageContaining("amphibian.aheadOfTime");
  }

  private Package pack(Workshop workshop, Case example) throws IOException {
    return pack(Workshop.generate(workshop.analyze(example), example));
  }

  private Package pack(GeneratedProject project) throws IOException {
    return Packer.pack(project, Workshop.adapters(project), AHEAD, folder.resolve("out"))
        .of("the-shop", "aws-lambda");
  }
}

package dev.amphibian.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.analyzer.report.console.ConsoleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What can't be read gives one message with place and remedy; the rest is analysed. */
class BadInputTest {

  private static final String GOOD =
      """
      package app;

      import org.springframework.web.bind.annotation.GetMapping;
      import org.springframework.web.bind.annotation.RestController;

      @RestController
      class Good {
        @GetMapping("/good")
        void sleeps() throws Exception {
          Thread.sleep(5_000);
        }
      }
      """;
  private static final String OTHER =
      """
      package app;

      class Other {
        static void run() {
          while (true) {
            run();
          }
        }
      }
      """;

  @TempDir private Path root;
  private Project project;

  @BeforeEach
  void compile() throws IOException {
    project =
        new Project(root).source("app/Good.java", GOOD).source("app/Other.java", OTHER).compile();
  }

  private Analysis analysis() {
    Analysis analysis = project.analyze();
    assertThat(analysis.entryPoints())
        .extracting(judged -> judged.entryPoint().id())
        .containsExactly("app.Good#sleeps");
    assertThat(analysis.findings().map(finding -> finding.rule().id())).contains("duration/sleep");
    return analysis;
  }

  private static NotRead only(Analysis analysis) {
    assertThat(analysis.notRead()).hasSize(1);
    return analysis.notRead().get(0);
  }

  @Test
  void goodInputLeavesNothingUnread() {
    assertThat(analysis().notRead()).isEmpty();
  }

  @Nested
  class ClassFiles {

    private final String name = "target/classes/app/Other.class";

    @Test
    void codeThatIsNeverReachedIsNoObstacle() throws IOException {
      ClassWriter type = new ClassWriter(0);
      type.visit(Opcodes.V17, 0, "app/Other", null, "java/lang/Object", null);
      MethodVisitor body = type.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
      body.visitInsn(Opcodes.RETURN);
      body.visitInsn(Opcodes.ACONST_NULL);
      body.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "java/lang/String",
          "valueOf",
          "(Ljava/lang/Object;)Ljava/lang/String;",
          false);
      body.visitInsn(Opcodes.ARETURN);
      body.visitMaxs(1, 0);
      Files.write(root.resolve(name), type.toByteArray());

      assertThat(analysis().notRead()).isEmpty();
    }

    private void change(int from, int to, int value) throws IOException {
      Path file = root.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      for (int i = from; i < to; i++) {
        bytes[i] = (byte) value;
      }
      Files.write(file, bytes);
    }

    @Test
    void ofANewerJava() throws IOException {
      change(7, 8, 99);

      NotRead notRead = only(analysis());

      assertThat(notRead.place().file()).isEqualTo(name);
      assertThat(notRead.problem()).contains("compiled for Java 55", "newer than Java 26");
      assertThat(notRead.remedy()).contains("--release 26", "newer Amphibian");
    }

    @Test
    void cutOffInTheHeader() throws IOException {
      Files.write(root.resolve(name), new byte[] {(byte) 0xCA, (byte) 0xFE});

      assertThat(only(analysis()).problem()).contains("cut off");
      assertThat(only(analysis()).remedy()).contains("compile again");
    }

    @Test
    void cutOffInTheMiddle() throws IOException {
      byte[] bytes = Files.readAllBytes(root.resolve(name));
      Files.write(root.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));

      NotRead notRead = only(analysis());

      assertThat(notRead.place().file()).isEqualTo(name);
      assertThat(notRead.problem()).contains("cut off");
      assertThat(notRead.remedy()).contains("compile again");
    }

    @Test
    void thatAreNone() throws IOException {
      Files.writeString(root.resolve(name), "not a class file at all");

      assertThat(only(analysis()).problem()).contains("is not a class file");
    }

    @Test
    void ofWhichNoneCanBeReadAreStillNoReasonToStop() throws IOException {
      change(7, 8, 99);
      Files.delete(root.resolve("target/classes/app/Good.class"));

      Analysis analysis = project.analyze();

      assertThat(analysis.entryPoints()).isEmpty();
      assertThat(only(analysis).place().file()).isEqualTo(name);
    }
  }

  @Test
  void aSourceThatDoesNotParse() throws IOException {
    String loop = GOOD.replace("Thread.sleep(5_000);", "while (true) Thread.sleep(5_000);");
    project.source("app/Good.java", loop).compile();
    project.source("app/Good.java", loop.replace("(5_000);", "(5_000"));

    Analysis analysis = analysis();

    assertThat(only(analysis).place().file()).isEqualTo("src/main/java/app/Good.java");
    assertThat(only(analysis).place().line()).isBetween(8, 12);
    assertThat(only(analysis).problem()).contains("doesn't parse");
    assertThat(only(analysis).remedy()).contains("correct the source");
    assertThat(analysis.findings().map(Finding::message))
        .anyMatch(message -> message.startsWith("sleeps 5 s"));
  }

  @Test
  void aSourceThatIsNotThere() throws IOException {
    Files.delete(project.sources().resolve("app/Good.java"));

    assertThat(analysis().notRead()).isEmpty();
  }

  @Test
  void brokenYaml() throws IOException {
    project.resource("application.yml", "server:\n  port: [8080\n");

    NotRead notRead = only(analysis());

    assertThat(notRead.place().file()).isEqualTo("target/classes/application.yml");
    assertThat(notRead.problem()).contains("configuration can't be read");
    assertThat(notRead.remedy()).contains("correct the file");
  }

  @Test
  void configurationInAnotherEncoding() throws IOException {
    byte[] latin1 = {'a', '=', (byte) 0xE9, '\n'};
    Files.write(project.classes().resolve("application.properties"), latin1);

    assertThat(analysis().notRead()).isEmpty();
    assertThat(analysis().codebase().settings().get("a")).contains("é");

    Files.write(project.classes().resolve("application.yml"), latin1);

    assertThat(only(analysis()).problem()).contains("configuration can't be read");
  }

  @Test
  void aCorruptJar() throws IOException {
    Path jar = Files.writeString(root.resolve("broken-1.0.jar"), "no zip");
    project.jar(jar);

    NotRead notRead = only(analysis());

    assertThat(notRead.place().file()).isEqualTo("broken-1.0.jar");
    assertThat(notRead.problem()).contains("The jar can't be read");
    assertThat(notRead.remedy()).contains("local repository");
  }

  @Test
  void severalAtOnceAreReportedTogether() throws IOException {
    project.resource("application.yml", "a: [b");
    Files.writeString(root.resolve("target/classes/app/Other.class"), "not a class file");

    Analysis analysis = analysis();

    assertThat(analysis.notRead()).hasSize(2);
    assertThat(ConsoleReport.lines(Results.of(analysis))).contains("Not read: 2");
  }

  @Nested
  class ToStopAt {

    @Test
    void noClasses() {
      Project empty = newProject(root.resolve("empty"));

      assertThatExceptionOfType(UserProblem.class)
          .isThrownBy(empty::analyze)
          .withMessageContaining("no compiled classes")
          .satisfies(
              problem -> {
                assertThat(problem.place()).contains("target/classes");
                assertThat(problem.remedy()).contains("mvn compile");
              });
    }

    private static Project newProject(Path folder) {
      try {
        return new Project(folder);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void noEntryPointIsAResultToo() throws IOException {
    Files.delete(root.resolve("target/classes/app/Good.class"));

    Analysis analysis = project.analyze();

    assertThat(analysis.entryPoints()).isEmpty();
    assertThat(analysis.notRead()).isEmpty();
    assertThat(ConsoleReport.lines(Results.of(analysis))).containsExactly("Findings: none");
  }
}

package dev.amphibian.analyzer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import dev.amphibian.analyzer.platform.PlatformChoice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Code that no one writes by hand is analysed all the same, to an end and without a stack trace.
 */
@Timeout(300)
class UnusualInputTest {

  @TempDir private Path root;
  private Project project;

  @BeforeEach
  void start() throws IOException {
    project = new Project(root);
  }

  /** A controller whose method runs a statement; what it needs must be there. */
  private Project controller(String statement) throws IOException {
    return project.source(
        "app/Start.java",
        """
        package app;

        import org.springframework.web.bind.annotation.GetMapping;
        import org.springframework.web.bind.annotation.RestController;

        @RestController
        class Start {
          @GetMapping("/start")
          void start() throws Exception {
            %s
          }
        }
        """
            .formatted(statement));
  }

  private static final String SLEEPER =
      """
      package app;

      class Sleeper {
        static void sleep() throws Exception {
          Thread.sleep(5_000);
        }
      }
      """;

  private Analysis sleeping() {
    Analysis analysis = project.analyze();
    assertThat(analysis.findings().map(finding -> finding.rule().id())).contains("duration/sleep");
    return analysis;
  }

  private static List<String> problems(Analysis analysis) {
    return analysis.notRead().stream().map(NotRead::problem).toList();
  }

  @Nested
  class Large {

    @Test
    void aClassOfTenThousandMethodsThatCallEachOther() throws IOException {
      String methods =
          IntStream.range(0, 10_000)
              .mapToObj(i -> "void m%d() throws Exception { m%d(); }".formatted(i, i + 1))
              .collect(Collectors.joining("\n"));
      project.source(
          "app/Many.java",
          "package app; class Many {"
              + methods
              + "void m10000() throws Exception {"
              + " Thread.sleep(5_000); } }");
      controller("new Many().m0();").compile();

      Path output = root.resolve("target/amphibian");
      ReportedAnalysis reported =
          new ReportedAnalysis(
              project.input(),
              new Application("project", List.of()),
              List.of(),
              PlatformChoice.of("aws-lambda"),
              Load.ASSUMED,
              output);

      Results results = reported.run(reported.kept());

      assertThat(results.notRead()).isEmpty();
      assertThat(output.resolve("analysis.json")).content().contains("duration/sleep");
      assertThat(reported.kept().read()).hasValue(results);
    }

    @Test
    void anInheritanceOfAThousandClasses() throws IOException {
      project.source(
          "app/C0.java", SLEEPER.replace("class Sleeper", "class C0").replace("static ", ""));
      controller("new C0().sleep();").compile();
      for (int i = 1; i <= 1_000; i++) {
        type("app/C" + i, "app/C" + (i - 1));
      }
      controller("new C1000().sleep();").compile();

      assertThat(sleeping().notRead()).isEmpty();
    }

    @Test
    void interfacesThatInheritEachOtherOnEveryWay() throws IOException {
      project.source("app/I0.java", "package app; interface I0 { void run() throws Exception; }");
      project.source(
          "app/Last.java",
          """
          package app;

          class Last implements I0 {
            public void run() throws Exception {
              Thread.sleep(5_000);
            }
          }
          """);
      controller("I0 last = new Last(); last.run();").compile();
      inherits("app/J0");
      for (int i = 1; i <= 60; i++) {
        inherits("app/I" + i, "app/I" + (i - 1), "app/J" + (i - 1));
        inherits("app/J" + i, "app/J" + (i - 1), "app/I" + (i - 1));
      }
      Path last = project.classes().resolve("app/Last.class");
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(Files.readAllBytes(last))
          .accept(
              new ClassVisitor(Opcodes.ASM9, writer) {
                @Override
                public void visit(
                    int version,
                    int access,
                    String name,
                    String signature,
                    String superclass,
                    String[] interfaces) {
                  super.visit(
                      version,
                      access,
                      name,
                      signature,
                      superclass,
                      new String[] {"app/I60", "app/J60"});
                }
              },
              0);
      Files.write(last, writer.toByteArray());

      assertThat(sleeping().notRead()).isEmpty();
    }

    private void inherits(String name, String... interfaces) throws IOException {
      ClassWriter writer = new ClassWriter(0);
      int access = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
      writer.visit(Opcodes.V17, access, name, null, "java/lang/Object", interfaces);
      Files.write(project.classes().resolve(name + ".class"), writer.toByteArray());
    }

    @Test
    void aSourceOfMoreThanFiveMegabytes() throws IOException {
      controller("Thread.sleep(5_000);").compile();
      controller("Thread.sleep(5_000);/*" + "x".repeat(5_100_000) + "*/");

      assertThat(problems(sleeping())).singleElement().asString().contains("over 5 MB");
    }

    @Test
    void aConfigurationOfMoreThanFiveMegabytes() throws IOException {
      controller("Thread.sleep(5_000);").compile();
      project.resource("application.yml", "a: " + "x".repeat(5_100_000));

      assertThat(problems(sleeping())).singleElement().asString().contains("5 MB");
    }
  }

  @Nested
  class Generics {

    @Test
    void thatNameThemselves() throws IOException {
      project.source("app/Sleeper.java", SLEEPER);
      project.source(
          "app/Node.java",
          """
          package app;

          import java.util.*;

          abstract class Node<N extends Node<N> & Comparable<? super N>> {
            Map<N, List<? extends Node<?>>> children = new HashMap<>();
            <A extends Comparable<B>, B extends Comparable<A>> void visit(A a, B b) throws Exception {
              for (List<? extends Node<?>> nodes : children.values()) {
                for (Node<?> node : nodes) {
                  node.visit(null, null);
                }
              }
              Sleeper.sleep();
            }
          }

          class Leaf extends Node<Leaf> implements Comparable<Leaf> {
            public int compareTo(Leaf other) { return 0; }
          }
          """);
      controller("new Leaf().visit(null, null);").compile();

      assertThat(sleeping().notRead()).isEmpty();
    }

    @Test
    void thatGrowWithEverySupertype() throws IOException {
      project.source("app/Sleeper.java", SLEEPER);
      project.source(
          "app/Grows.java",
          """
          package app;

          interface Task<T> { void run(T value) throws Exception; }

          class Grows<T> implements Task<Grows<Grows<T>>> {
            public void run(Grows<Grows<T>> value) throws Exception {
              Sleeper.sleep();
            }
          }
          """);
      controller("Task<Grows<Grows<String>>> task = new Grows<String>(); task.run(null);")
          .compile();

      assertThat(sleeping().notRead()).isEmpty();
    }
  }

  @Nested
  class Twice {

    private Path jar(String name, String... classes) throws IOException {
      Path file = root.resolve(name);
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (String type : classes) {
          zip.putNextEntry(new ZipEntry(type + ".class"));
          zip.write(bytes(type, "java/lang/Object", name));
          zip.closeEntry();
        }
      }
      return file;
    }

    @Test
    void aClassInTwoJars() throws IOException {
      controller("Thread.sleep(5_000);").compile();
      project.jar(jar("first-1.jar", "lib/Shared", "lib/Own"));
      project.jar(jar("second-1.jar", "lib/Shared", "lib/Other"));

      NotRead notRead = sleeping().notRead().get(0);

      assertThat(notRead.place().file()).isEqualTo("second-1.jar");
      assertThat(notRead.problem()).contains("lib.Shared in first-1.jar").doesNotContain("Own");
    }

    @Test
    void aClassOfTheApplicationInAJar() throws IOException {
      project.source("app/Sleeper.java", SLEEPER);
      controller("Sleeper.sleep();").compile();
      project.jar(jar("old-1.jar", "app/Sleeper"));

      assertThat(problems(sleeping()))
          .singleElement()
          .asString()
          .contains("app.Sleeper", "application");
    }

    @Test
    void aPackageInTheApplicationAndInAJarIsNoProblem() throws IOException {
      project.source("app/Sleeper.java", SLEEPER);
      controller("Sleeper.sleep();").compile();
      project.jar(jar("part-1.jar", "app/Part"));

      assertThat(sleeping().notRead()).isEmpty();
    }
  }

  @Nested
  class Cyclic {

    @Test
    void aClassThatIsItsOwnSuperclassThroughAnother() throws IOException {
      controller("Thread.sleep(5_000);").compile();
      type("app/Chicken", "app/Egg");
      type("app/Egg", "app/Chicken");

      sleeping();
    }

    @Test
    void modulesThatRequireEachOther() throws IOException {
      controller("Thread.sleep(5_000);").compile();
      project.jar(module("one", "two"));
      project.jar(module("two", "one"));

      assertThat(sleeping().notRead()).isEmpty();
    }

    private Path module(String name, String required) throws IOException {
      ClassWriter writer = new ClassWriter(0);
      writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, null);
      writer.visitModule(name, 0, null).visitRequire(required, 0, null);
      Path file = root.resolve(name + "-1.jar");
      try (OutputStream out = Files.newOutputStream(file);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry("module-info.class"));
        zip.write(writer.toByteArray());
        zip.closeEntry();
      }
      return file;
    }
  }

  @Nested
  class Links {

    @Test
    void aFolderThatContainsItself() throws IOException {
      controller("Thread.sleep(5_000);").compile();
      Files.createSymbolicLink(project.classes().resolve("again"), project.classes());
      Files.createSymbolicLink(project.sources().resolve("again"), project.sources());

      assertThat(problems(sleeping())).singleElement().asString().contains("symbolic link");
    }

    @Test
    void classesOutsideTheTree(@TempDir Path outside) throws IOException {
      Project other = new Project(outside);
      other.source("other/Other.java", "package other; class Other {}").compile();
      controller("Thread.sleep(5_000);").compile();
      Files.createSymbolicLink(
          project.classes().resolve("other"), other.classes().resolve("other"));

      Analysis analysis = sleeping();

      assertThat(analysis.notRead().get(0).place().file()).isEqualTo("target/classes/other");
      assertThat(analysis.codebase().type("other.Other")).isEmpty();
    }

    @Test
    void aLinkToNothing() throws IOException {
      controller("Thread.sleep(5_000);").compile();
      Files.createSymbolicLink(project.classes().resolve("gone.txt"), root.resolve("gone"));

      assertThat(problems(sleeping())).singleElement().asString().contains("symbolic link");
    }
  }

  @Nested
  class Encodings {

    @Test
    void theOneThatTheBuildNames() throws IOException {
      latin1();

      Analysis analysis =
          Analyzer.analyze(in(ISO_8859_1), List.of(PlatformCatalogue.named("aws-lambda")));

      assertThat(analysis.notRead()).isEmpty();
      assertThat(analysis.findings().map(finding -> finding.message()))
          .anyMatch(message -> message.contains("5 s"));
    }

    @Test
    void anotherThanTheBuildNames() throws IOException {
      latin1();

      NotRead notRead = sleeping().notRead().get(0);

      assertThat(notRead.place().file()).isEqualTo("src/main/java/app/Start.java");
      assertThat(notRead.remedy()).contains("project.build.sourceEncoding");
    }

    @Test
    void bytesOfNoEncodingInACommentAreNoProblem() throws IOException {
      controller("/* é */ Thread.sleep(5_000);").compile();
      inLatin1();

      assertThat(sleeping().notRead()).isEmpty();
    }

    private void latin1() throws IOException {
      controller("for (int müde = 0; müde < 2; müde++) { Thread.sleep(5_000); }").compile();
      inLatin1();
    }

    private void inLatin1() throws IOException {
      Path source = project.sources().resolve("app/Start.java");
      Files.write(source, Files.readString(source).getBytes(ISO_8859_1));
    }

    private CodebaseInput in(Charset encoding) {
      CodebaseInput utf8 = project.input();
      return new CodebaseInput(
          utf8.name(),
          utf8.root(),
          utf8.classFolders(),
          utf8.sourceFolders(),
          utf8.jars(),
          utf8.webFolders(),
          encoding);
    }
  }

  private void type(String name, String superclass) throws IOException {
    Path file = project.classes().resolve(name + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes(name, superclass, ""));
  }

  private static byte[] bytes(String name, String superclass, String source) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, superclass, null);
    writer.visitSource(source, null);
    MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(1, 1);
    writer.visitEnd();
    return writer.toByteArray();
  }
}

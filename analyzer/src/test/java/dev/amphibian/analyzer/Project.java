package dev.amphibian.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.platform.PlatformCatalogue;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small project in a folder of its own, written and compiled by the test. */
public final class Project {

  private final Path root;
  private final List<Jar> jars = new ArrayList<>(TestCodebase.classPath());

  /** An empty project with the test's libraries, less the one that repeats classes of others. */
  public Project(Path root) throws IOException {
    this.root = root;
    jars.removeIf(jar -> jar.artifact().equals("jakarta.jakartaee-api"));
    Files.createDirectories(classes());
    Files.createDirectories(sources());
  }

  /** The folder of class files and resources. */
  public Path classes() {
    return root.resolve("target/classes");
  }

  /** The folder of sources. */
  public Path sources() {
    return root.resolve("src/main/java");
  }

  /** Writes a source file. */
  public Project source(String path, String text) throws IOException {
    return write(sources().resolve(path), text);
  }

  /** Writes a resource. */
  public Project resource(String path, String text) throws IOException {
    return write(classes().resolve(path), text);
  }

  /** Writes a file below the root. */
  public Project file(String path, String text) throws IOException {
    return write(root.resolve(path), text);
  }

  private Project write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Adds a library. */
  public Project jar(Path file) {
    jars.add(new Jar("test", "extra", "1", file, 0, 0));
    return this;
  }

  /** Compiles all sources. */
  public Project compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> files;
    try (Stream<Path> all = Files.walk(sources())) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-g",
              "-cp",
              classes() + File.pathSeparator + System.getProperty("java.class.path"),
              "-d",
              classes().toString());
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
    return this;
  }

  /** Where it lies. */
  public CodebaseInput input() {
    return new CodebaseInput("project", root, List.of(classes()), List.of(sources()), jars);
  }

  /** Analyses it for AWS Lambda. */
  public Analysis analyze() {
    return analyze(Cache.none());
  }

  /** Analyses it for AWS Lambda with what is kept of earlier analyses. */
  public Analysis analyze(Cache cache) {
    return Analyzer.analyze(input(), List.of(PlatformCatalogue.named("aws-lambda")), cache);
  }
}

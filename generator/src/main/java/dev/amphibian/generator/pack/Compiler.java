package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.source.GeneratedFile;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated sources with the JDK's own compiler. */
final class Compiler {

  private final int javaVersion;

  Compiler(int javaVersion) {
    this.javaVersion = javaVersion;
  }

  /** Writes the class files of {@code sources} into {@code classes}. */
  void compile(List<GeneratedFile> sources, List<Path> classPath, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new UserProblem(
          "There is no Java compiler",
          System.getProperty("java.home"),
          "run Maven on a JDK instead of a JRE");
    }
    Files.createDirectories(classes);
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    StringWriter rest = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Source> units = sources.stream().map(Source::new).toList();
      boolean done =
          compiler
              .getTask(rest, files, found, options(classPath, classes), List.of(), units)
              .call();
      if (!done) {
        throw failure(found.getDiagnostics(), rest.toString());
      }
    }
  }

  private List<String> options(List<Path> classPath, Path classes) {
    return List.of(
        "--release",
        String.valueOf(Math.min(javaVersion, Runtime.version().feature())),
        "-proc:none",
        "-parameters",
        "-XDstringConcat=inline",
        "-d",
        classes.toString(),
        "-classpath",
        joined(classPath));
  }

  /** A class path as Java's tools take it. */
  static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Generated code that doesn't compile is our mistake, never the user's. */
  private static IllegalStateException failure(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, String rest) {
    String first =
        diagnostics.stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .map(Compiler::words)
            .collect(Collectors.joining("\n"));
    return new IllegalStateException(
        "Amphibian generated code that doesn't compile; please report this:\n" + first + rest);
  }

  private static String words(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
    return place + diagnostic.getMessage(Locale.ROOT);
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String content;

    Source(GeneratedFile file) {
      super(URI.create("generated:///" + file.path()), Kind.SOURCE);
      this.content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}

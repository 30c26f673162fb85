package dev.amphibian.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A package with hand-written handlers around the business classes of a generated one. */
record HandWritten(Path folder) implements AutoCloseable {

  /** Takes the business classes and libraries of a generated package, less what is ours. */
  static HandWritten from(Path zip, Path handlers) throws IOException {
    Path folder = Files.createTempDirectory("amphibian-benchmark");
    Archives.unpack(zip, folder);
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (path.startsWith("amphibian/") || path.startsWith("lib/amphibian-")) {
        Files.delete(file);
      }
    }
    for (Path jar : ClassPath.events()) {
      Path target = folder.resolve("lib").resolve(jar.getFileName());
      if (!Files.exists(target)) {
        Files.copy(jar, target);
      }
    }
    compile(folder, handlers);
    return new HandWritten(folder);
  }

  private static void compile(Path folder, Path handlers) throws IOException {
    String jars =
        files(folder.resolve("lib")).stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-d", folder.toString(), "-cp", folder + File.pathSeparator + jars, "-proc:none"));
    files(handlers).forEach(source -> arguments.add(source.toString()));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalStateException("The hand-written handlers don't compile");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

package dev.amphibian.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the handlers of these tests as a user's build would, from this test's class path. */
final class Packages {

  private Packages() {}

  /** AWS's runtime client with all it needs. */
  static List<Path> runtimeClient() {
    return classPath()
        .filter(
            entry ->
                entry.toString().contains("aws-lambda-java-")
                    || entry.toString().contains("awssdk"))
        .toList();
  }

  /** A zip with the handlers' classes at its root and their libraries in {@code lib}. */
  static Path zip(Path folder) throws IOException {
    return zip(folder, "none", Map.of());
  }

  /** The same with the libraries whose paths match, and with files at its root. */
  static Path zip(Path folder, String more, Map<String, String> files) throws IOException {
    Path zip = folder.resolve("function.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      addFolder(testClasses(), testClasses().resolve("dev/amphibian/local/handler"), out);
      for (Map.Entry<String, String> file : files.entrySet()) {
        add(file.getKey(), Files.writeString(folder.resolve(file.getKey()), file.getValue()), out);
      }
      for (Path library : libraries(more)) {
        if (Files.isDirectory(library)) {
          addFolder(library, library, out);
        } else {
          add("lib/" + library.getFileName(), library, out);
        }
      }
    }
    return zip;
  }

  static Path testClasses() {
    return classPath().filter(entry -> entry.endsWith("test-classes")).findFirst().orElseThrow();
  }

  private static List<Path> libraries(String more) {
    String wanted = ".*(amphibian|jackson|lambda-java-core|" + more + ").*";
    return classPath()
        .filter(entry -> entry.toString().matches(wanted))
        .filter(entry -> !entry.toString().contains("amphibian-local"))
        .filter(entry -> !entry.toString().matches(".*adapters.local.target.*"))
        .toList();
  }

  private static Stream<Path> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
  }

  private static void addFolder(Path root, Path folder, ZipOutputStream out) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).filter(file -> !isMetadata(file)).toList();
    }
    for (Path file : files) {
      add(root.relativize(file).toString().replace('\\', '/'), file, out);
    }
  }

  private static boolean isMetadata(Path file) {
    boolean isService = file.toString().contains("services");
    return (file.toString().contains("META-INF") && !isService)
        || file.endsWith("package-info.class");
  }

  private static void add(String name, Path file, ZipOutputStream out) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    Files.copy(file, out);
    out.closeEntry();
  }
}

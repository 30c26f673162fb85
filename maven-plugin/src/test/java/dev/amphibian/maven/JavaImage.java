package dev.amphibian.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * A base image without registry: the modules of the Java that runs this test, and the C libraries
 * that they load. It has neither shell nor users.
 */
final class JavaImage {

  static final String NAME = "localhost/amphibian-test-java";

  private static final String MODULES =
      "java.se,jdk.crypto.ec,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs";
  private static final Pattern LIBRARY = Pattern.compile("(/\\S+\\.so\\S*)");

  private JavaImage() {}

  /** Builds it in an empty folder. */
  static void build(Path folder) throws IOException {
    Path root = Files.createDirectories(folder.resolve("root"));
    Path java = Files.createDirectories(root.resolve("opt")).resolve("java");
    link(java);
    for (String library : libraries(java)) {
      Path copy = root.resolve(library.substring(1));
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(library), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    Path temporary = Files.createDirectories(root.resolve("tmp"));
    Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.writeString(
        folder.resolve("Dockerfile"), "FROM scratch\nCOPY root/ /\nENV PATH=/opt/java/bin\n");
    Podman.build(NAME, folder.toString());
  }

  private static void link(Path java) throws IOException {
    int exitCode =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new AssertionError("This Java has no jlink: take a JDK"))
            .run(
                System.out,
                System.err,
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                java.toString());
    if (exitCode != 0) {
      throw new AssertionError("jlink ended with exit code " + exitCode);
    }
    run(List.of(java.resolve("bin/java").toString(), "-Xshare:dump"));
  }

  /**
   * What the machine's linker would load for Java's programs and libraries, Java's own left out.
   */
  private static SortedSet<String> libraries(Path java) throws IOException {
    List<String> command = new ArrayList<>(List.of("ldd", java.resolve("bin/java").toString()));
    try (Stream<Path> files = Files.walk(java.resolve("lib"))) {
      files.map(Path::toString).filter(file -> file.endsWith(".so")).forEach(command::add);
    }
    SortedSet<String> libraries = new TreeSet<>();
    Matcher found = LIBRARY.matcher(run(command));
    while (found.find()) {
      if (!found.group(1).startsWith(java.toString())) {
        libraries.add(found.group(1));
      }
    }
    return libraries;
  }

  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

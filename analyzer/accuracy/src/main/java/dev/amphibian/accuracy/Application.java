package dev.amphibian.accuracy;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An application from Maven Central.
 *
 * @param folder the folder of its {@code pom.xml}
 * @param classPath its own jar first, then those of its libraries
 */
public record Application(Path folder, List<Path> classPath) {

  public Application {
    classPath = List.copyOf(classPath);
  }

  /** The applications below a folder whose class paths have been written, sorted by name. */
  public static List<Application> in(Path folder) throws IOException {
    List<Application> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path one : folders.sorted().toList()) {
        Path written = one.resolve("target/class-path");
        if (Files.exists(one.resolve("pom.xml")) && Files.exists(written)) {
          String[] jars = Files.readString(written).strip().split(File.pathSeparator, -1);
          all.add(new Application(one, Stream.of(jars).map(Path::of).toList()));
        }
      }
    }
    return all;
  }

  /** The name of its folder. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /** What the analyzer is given: the application's own classes unpacked, no sources. */
  public CodebaseInput input() throws IOException {
    Path classes = folder.resolve("target/classes");
    unpack(classPath.get(0), classes);
    return new CodebaseInput(
        name(), folder, List.of(classes), List.of(), libraries(classPath.stream().skip(1)));
  }

  /**
   * Further with the libraries of its own group, and with their sources as far as there are any.
   */
  public CodebaseInput ownInput() {
    Path group = group(classPath.get(0));
    return new CodebaseInput(
        name(),
        folder,
        List.of(folder.resolve("target/own")),
        List.of(folder.resolve("target/sources")),
        libraries(classPath.stream().filter(file -> !group(file).equals(group))));
  }

  private static List<Jar> libraries(Stream<Path> files) {
    return files
        .map(file -> new Jar("", String.valueOf(file.getFileName()), "", file, 0, 0))
        .toList();
  }

  /** The folder that a local repository has for the group of a jar. */
  private static Path group(Path jar) {
    return jar.resolve("../../..").normalize();
  }

  /** Whether it brings Spring MVC, which can be asked. */
  public boolean hasSpringMvc() {
    return classPath.stream()
        .anyMatch(jar -> String.valueOf(jar.getFileName()).startsWith("spring-webmvc-"));
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(jar);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        Path target = folder.resolve(e.getName()).normalize();
        if (!e.isDirectory() && target.startsWith(folder)) {
          Files.createDirectories(target.getParent());
          Files.write(target, entries.readAllBytes());
        }
      }
    }
  }
}

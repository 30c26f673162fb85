package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Jar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a codebase lies.
 *
 * @param name what to call it, such as the artifact id
 * @param root the folder to which places in the result are relative
 * @param classFolders folders with the application's class files and resources, in class-path order
 * @param sourceFolders folders with the application's Java sources, generated ones included
 * @param jars the libraries of the run-time class path, in class-path order
 * @param webFolders folders with what a web application serves and its {@code WEB-INF}, such as
 *     {@code src/main/webapp}; those that don't exist count for nothing
 * @param encoding the encoding of the sources
 */
public record CodebaseInput(
    String name,
    Path root,
    List<Path> classFolders,
    List<Path> sourceFolders,
    List<Jar> jars,
    List<Path> webFolders,
    Charset encoding) {

  public CodebaseInput {
    classFolders = List.copyOf(classFolders);
    sourceFolders = List.copyOf(sourceFolders);
    jars = List.copyOf(jars);
    webFolders = List.copyOf(webFolders);
  }

  /** A codebase in UTF-8 whose web folder, if any, is Maven's default one below the root. */
  public CodebaseInput(
      String name, Path root, List<Path> classFolders, List<Path> sourceFolders, List<Jar> jars) {
    this(
        name,
        root,
        classFolders,
        sourceFolders,
        jars,
        List.of(root.resolve("src/main/webapp")),
        StandardCharsets.UTF_8);
  }

  /** How many class files there are, whether they can be read or not. */
  public long classFiles() {
    return classFolders.stream()
        .filter(Files::isDirectory)
        .mapToLong(CodebaseInput::classFiles)
        .sum();
  }

  private static long classFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

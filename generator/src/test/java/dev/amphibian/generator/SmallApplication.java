package dev.amphibian.generator;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** An application of a few classes and settings, and libraries that are hardly more than names. */
public final class SmallApplication {

  private static final String IMPORTS =
      "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

  private final Path folder;
  private final List<Jar> jars = new ArrayList<>();
  private final StringBuilder settings = new StringBuilder();
  private int types;

  /** In an empty folder. */
  public SmallApplication(Path folder) {
    this.folder = folder;
    with("shop.Parts", "public class Parts {}");
  }

  /** Adds a line of {@code application.properties}. */
  public SmallApplication set(String line) {
    settings.append(line).append('\n');
    return this;
  }

  /** Adds a file with one line for a profile. */
  public SmallApplication set(String profile, String line) {
    write("classes/application-" + profile + ".properties", line);
    return this;
  }

  /** Adds or replaces a class. */
  public SmallApplication with(String name, String source) {
    write("sources/" + name.replace('.', '/') + ".java", inPackage(name, source));
    return this;
  }

  /** Adds a library with one auto-configuration. */
  public SmallApplication autoConfiguration(String type, String source) {
    Path place = folder.resolve("library" + types++);
    write(folder.relativize(place.resolve(IMPORTS)).toString(), type);
    return library(place, "com.acme:" + type, type, source, IMPORTS);
  }

  /** Adds a library with one annotation that has a value and stands anywhere. */
  public SmallApplication annotation(String coordinates, String type) {
    Path place = folder.resolve("library" + types++);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String source =
        "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
            + " public @interface "
            + simple
            + " { String value(); }";
    return library(place, coordinates, type, source);
  }

  /** Adds a library with one interface; the version in its coordinates may be left out. */
  public SmallApplication library(String coordinates, String type) {
    Path place = folder.resolve("library" + types++);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String source = "public interface " + simple + " { default void use() {} }";
    return library(place, coordinates, type, source);
  }

  private SmallApplication library(
      Path place, String coordinates, String type, String source, String... resources) {
    String file = type.replace('.', '/');
    Path written = place.resolve(file + ".java");
    write(folder.relativize(written).toString(), inPackage(type, source));
    compile(place, List.of(written));
    List<String> entries = new ArrayList<>(List.of(resources));
    entries.add(file + ".class");
    String[] parts = coordinates.split(":");
    String version = parts.length > 2 ? parts[2] : "1";
    jars.add(new Jar(parts[0], parts[1], version, jar(place, entries), 1, 1));
    return this;
  }

  /** Compiles and reads it. */
  public Codebase read() {
    write("classes/application.properties", settings.toString());
    try (Stream<Path> sources = Files.walk(folder.resolve("sources"))) {
      compile(folder.resolve("classes"), sources.filter(Files::isRegularFile).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path classes = folder.resolve("classes");
    return CodebaseReader.read(
        new CodebaseInput("shop", folder, List.of(classes), List.of(), jars));
  }

  private static String inPackage(String name, String source) {
    return "package " + name.substring(0, name.lastIndexOf('.')) + ";\n" + source;
  }

  private void compile(Path target, List<Path> sources) {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", target.toString()));
    String libraries =
        String.join(File.pathSeparator, jars.stream().map(jar -> jar.file().toString()).toList());
    arguments.addAll(List.of("-classpath", libraries));
    sources.forEach(source -> arguments.add(source.toString()));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new AssertionError("Can't compile " + sources);
    }
  }

  private static Path jar(Path place, List<String> entries) {
    Path jar = place.resolve("library.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(Files.readAllBytes(place.resolve(entry)));
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

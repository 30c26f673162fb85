package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application's own classes that its {@code META-INF} files name as auto-configurations. */
final class AutoConfigurations {

  private static final String KEY =
      "org.springframework.boot.autoconfigure.EnableAutoConfiguration";
  private static final String IMPORTS =
      "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");

  private final Codebase codebase;

  AutoConfigurations(Codebase codebase) {
    this.codebase = codebase;
  }

  Set<TypeInfo> find() {
    Set<TypeInfo> found = new LinkedHashSet<>();
    for (Path folder : codebase.resources()) {
      Stream.concat(
              imports(folder.resolve(IMPORTS)),
              factories(folder.resolve("META-INF/spring.factories")))
          .flatMap(name -> codebase.type(name).stream())
          .forEach(found::add);
    }
    return found;
  }

  private static Stream<String> imports(Path file) {
    return text(file)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty());
  }

  private static Stream<String> factories(Path file) {
    Properties factories = new Properties();
    try {
      factories.load(new StringReader(text(file)));
    } catch (IOException | IllegalArgumentException e) {
      return Stream.empty();
    }
    return SEPARATORS.splitAsStream(factories.getProperty(KEY, "")).filter(n -> !n.isEmpty());
  }

  /** Class names are ASCII: a charset that can't fail will do. */
  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

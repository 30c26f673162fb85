package dev.amphibian.generator.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The application's configuration files, which may name classes. */
final class NamedInResources {

  private static final long MAX_BYTES = 1_000_000;

  private final List<String> texts;

  private NamedInResources(List<String> texts) {
    this.texts = texts;
  }

  static NamedInResources of(List<Path> folders) {
    List<String> texts = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files.filter(NamedInResources::mayName).map(NamedInResources::text).forEach(texts::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return new NamedInResources(texts);
  }

  boolean contains(String typeName) {
    return texts.stream().anyMatch(text -> text.contains(typeName));
  }

  private static boolean mayName(Path path) {
    try {
      String name = String.valueOf(path.getFileName());
      return Files.isRegularFile(path)
          && Files.size(path) <= MAX_BYTES
          && (path.toString().contains("META-INF")
              || name.matches(".*\\.(xml|properties|ya?ml|factories|imports)"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

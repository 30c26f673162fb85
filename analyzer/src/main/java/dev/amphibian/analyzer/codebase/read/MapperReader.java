package dev.amphibian.analyzer.codebase.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.amphibian.analyzer.codebase.MappedStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the mapper files of MyBatis, wherever they lie among the resources. */
final class MapperReader {

  private static final String WEIGHT = "the tables that its statements name are missing";
  private static final Set<String> STATEMENTS = Set.of("select", "insert", "update", "delete");

  /** Enough for a prologue with a DTD and a comment. */
  private static final int HEAD_BYTES = 4096;

  private final ConfigurationFiles files;

  MapperReader(ConfigurationFiles files) {
    this.files = files;
  }

  List<MappedStatement> read(List<Path> folders) {
    return folders.stream().flatMap(folder -> read(folder).stream()).toList();
  }

  private List<MappedStatement> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".xml") && isMapper(file))
          .sorted()
          .flatMap(
              file ->
                  files
                      .xml(folder, folder.relativize(file).toString(), WEIGHT)
                      .filter(root -> root.name().equals("mapper"))
                      .stream()
                      .flatMap(root -> statements(root, file)))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isMapper(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD_BYTES), ISO_8859_1).contains("<mapper");
    } catch (IOException e) {
      return false;
    }
  }

  private Stream<MappedStatement> statements(XmlElement root, Path file) {
    String namespace = root.attribute("namespace").orElse("");
    Map<String, String> parts = new HashMap<>();
    root.all("sql")
        .forEach(part -> parts.put(part.attribute("id").orElse(""), text(part, Map.of())));
    return root.children().stream()
        .filter(e -> STATEMENTS.contains(e.name()))
        .map(
            e ->
                new MappedStatement(
                    namespace,
                    e.attribute("id").orElse(""),
                    text(e, parts),
                    files.place(file, e.line())));
  }

  private static String text(XmlElement element, Map<String, String> parts) {
    String included =
        element.name().equals("include")
            ? parts.getOrDefault(element.attribute("refid").orElse(""), "")
            : "";
    String written =
        element.name().equals("where") ? "where" : element.attribute("prefix").orElse("");
    return Stream.concat(
            Stream.of(written, element.text(), included),
            element.children().stream().map(child -> text(child, parts)))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" "));
  }
}

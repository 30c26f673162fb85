package dev.amphibian.analyzer.codebase.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads {@code application.properties}, {@code .yml} and {@code .yaml} without any profile, in the
 * encodings in which Spring Boot reads them.
 */
final class SettingsReader {

  /** In Spring's order: what comes later wins, and properties win over YAML. */
  private static final List<String> NAMES =
      List.of("application.yaml", "application.yml", "application.properties");

  private final Path root;
  private final List<NotRead> notRead;

  SettingsReader(Path root, List<NotRead> notRead) {
    this.root = root;
    this.notRead = notRead;
  }

  Settings read(List<Path> folders) {
    List<Entry> entries = new ArrayList<>();
    for (String name : NAMES) {
      for (Path folder : folders) {
        for (Path file : List.of(folder.resolve(name), folder.resolve("config").resolve(name))) {
          if (Files.isRegularFile(file)) {
            entries.addAll(readOrReport(file));
          }
        }
      }
    }
    return new Settings(entries);
  }

  private List<Entry> readOrReport(Path file) {
    Place place = new Place(ShownPath.of(root, file), 0);
    boolean isProperties = file.toString().endsWith(".properties");
    try (Reader reader = Files.newBufferedReader(file, isProperties ? ISO_8859_1 : UTF_8)) {
      return isProperties ? properties(reader, place) : yaml(reader, place);
    } catch (IOException | YAMLException | IllegalArgumentException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      notRead.add(
          new NotRead(
              place,
              "The configuration can't be read (" + reason + "); its settings count as absent",
              "correct the file, then analyse again"));
      return List.of();
    }
  }

  private static List<Entry> properties(Reader reader, Place place) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    return properties.stringPropertyNames().stream()
        .sorted()
        .map(key -> new Entry(key, properties.getProperty(key).strip(), place))
        .toList();
  }

  private static List<Entry> yaml(Reader reader, Place place) {
    Map<String, String> flat = new TreeMap<>();
    for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(reader)) {
      Map<String, String> settings = new TreeMap<>();
      flatten("", document, settings);
      if (!isForProfile(settings)) {
        flat.putAll(settings);
      }
    }
    return flat.entrySet().stream().map(e -> new Entry(e.getKey(), e.getValue(), place)).toList();
  }

  private static boolean isForProfile(Map<String, String> settings) {
    return settings.keySet().stream()
        .anyMatch(
            key ->
                key.startsWith("spring.config.activate.on-profile")
                    || key.equals("spring.profiles"));
  }

  private static void flatten(String prefix, Object node, Map<String, String> target) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) ->
              flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key, value, target));
    } else if (node instanceof Iterable<?> list) {
      int index = 0;
      for (Iterator<?> items = list.iterator(); items.hasNext(); index++) {
        flatten(prefix + "[" + index + "]", items.next(), target);
      }
    } else if (node != null) {
      target.put(prefix, String.valueOf(node));
    }
  }
}

package dev.amphibian.analyzer.codebase.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.codebase.Settings.Document;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Reads the files in which Spring Boot and MicroProfile look for settings, in the order in which
 * they do: what comes later wins.
 */
final class SettingsReader {

  private static final String WEIGHT = "its settings count as absent";

  private final ConfigurationFiles files;
  private final SettingsFolders folders;
  private final List<Document> documents = new ArrayList<>();
  private final Set<Path> open = new HashSet<>();

  SettingsReader(ConfigurationFiles files, List<Path> classFolders) {
    this.files = files;
    this.folders = new SettingsFolders(classFolders);
  }

  /**
   * The settings.
   *
   * @param sources the files that the application's classes name
   */
  Settings read(List<PropertySource> sources) {
    sources.forEach(this::addSource);
    folders
        .find("META-INF", "microprofile-config")
        .forEach(file -> add(file, UTF_8, Optional.empty(), List.of()));
    for (String base : List.of("bootstrap", "application")) {
      for (String place : List.of("", "config")) {
        folders
            .find(place, base)
            .forEach(file -> add(file, ISO_8859_1, Optional.empty(), List.of()));
      }
    }
    return new Settings(documents);
  }

  private void addSource(PropertySource source) {
    List<SettingsFile> found =
        folders.at(source.path()).stream().filter(f -> f.profile().isEmpty()).toList();
    found.forEach(file -> add(file, source.charset(), Optional.empty(), List.of()));
    if (found.isEmpty() && !source.isOptional()) {
      reportMissing(source.path(), source.place());
    }
  }

  private void add(
      SettingsFile file, Charset charset, Optional<String> profile, List<String> inherited) {
    if (!open.add(file.file())) {
      return;
    }
    IntFunction<Place> places = line -> files.place(file.file(), line);
    List<List<Entry>> parts =
        files
            .read(file.folder(), file.file(), WEIGHT, in -> parse(file, in, charset, places))
            .orElse(List.of());
    for (List<Entry> entries : parts) {
      DocumentParts split = DocumentParts.of(entries, file.profile().or(() -> profile), inherited);
      documents.addAll(split.documents());
      split.imports().forEach(location -> addImported(location, file, split));
    }
    open.remove(file.file());
  }

  private static List<List<Entry>> parse(
      SettingsFile file, InputStream in, Charset charset, IntFunction<Place> places)
      throws IOException {
    return file.isYaml() ? YamlFile.read(in, places) : PropertiesFile.read(in, charset, places);
  }

  private void addImported(Entry entry, SettingsFile from, DocumentParts document) {
    ImportLocation location = ImportLocation.of(entry.value());
    List<SettingsFile> found = location.path(from).map(folders::at).orElse(List.of());
    for (SettingsFile file : found) {
      add(file, ISO_8859_1, document.profile(), document.conditions());
    }
    if (found.isEmpty() && location.matters()) {
      reportMissing(location.text(), entry.place());
    }
  }

  private void reportMissing(String location, Place place) {
    files.report(
        place,
        "at " + location + " can't be read: it isn't part of the application; " + WEIGHT,
        "keep in mind that values from there may change addresses, schedules and limits");
  }
}

package dev.amphibian.analyzer.codebase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The application's configuration as its files give it, with Spring's relaxed names: {@code
 * maxFileSize}, {@code max-file-size} and {@code MAX_FILE_SIZE} are one key.
 *
 * <p>Values are those that count when the application is started without further arguments: the
 * profiles that the files themselves activate are active. {@link #withProfiles} looks at others,
 * {@link #perProfile} at all of them.
 */
public final class Settings {

  private final List<Document> documents;
  private final List<String> active;
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Entry> asWritten = new TreeMap<>();

  /**
   * Settings with the profiles that they activate themselves.
   *
   * @param documents in the order in which Spring reads them: a later one overrides an earlier one
   */
  public Settings(List<Document> documents) {
    this(documents, new ActiveProfiles(documents).byDefault());
  }

  Settings(List<Document> documents, List<String> active) {
    this.documents = List.copyOf(documents);
    this.active = List.copyOf(active);
    inForce(documents, active)
        .flatMap(document -> document.entries().stream())
        .forEach(
            entry -> {
              entries.put(KeyNames.uniform(entry.key()), entry);
              asWritten.put(entry.key(), entry);
            });
  }

  /** One line of configuration. */
  public record Entry(String key, String value, Place place) {}

  /**
   * A file, or a part of one, that counts as a whole or not at all.
   *
   * @param fileProfile the profile in the file's name; such files override all others
   * @param conditions profile expressions of which one must hold, if there are any
   */
  public record Document(
      Optional<String> fileProfile, List<String> conditions, List<Entry> entries) {

    public Document {
      conditions = List.copyOf(conditions);
      entries = List.copyOf(entries);
    }

    /** When it counts, as one profile expression; empty for always. */
    public String condition() {
      String rest = String.join(" | ", conditions);
      return fileProfile.map(p -> rest.isEmpty() ? p : p + " & (" + rest + ")").orElse(rest);
    }
  }

  /** Those that count, files with a profile in their names last and in the profiles' order. */
  static Stream<Document> inForce(List<Document> documents, List<String> active) {
    Set<String> names = Set.copyOf(active);
    List<Document> holding =
        documents.stream().filter(d -> Profiles.accept(d.conditions(), names)).toList();
    return Stream.concat(
        holding.stream().filter(d -> d.fileProfile().isEmpty()),
        active.stream()
            .flatMap(
                profile ->
                    holding.stream().filter(d -> d.fileProfile().equals(Optional.of(profile)))));
  }

  /** A value with its placeholders resolved as far as the files allow. */
  public Optional<String> get(String key) {
    return entry(key).map(entry -> resolve(entry.value()));
  }

  /** The values of a list, be it written in one value with commas or one by one. */
  public List<String> list(String key) {
    List<String> values = new ArrayList<>();
    get(key).stream().flatMap(v -> Stream.of(v.split(","))).map(String::strip).forEach(values::add);
    for (int i = 0; get(key + "[" + i + "]").isPresent(); i++) {
      values.add(get(key + "[" + i + "]").get());
    }
    values.removeIf(String::isEmpty);
    return List.copyOf(values);
  }

  /**
   * A key's line with the value as written. The name of an environment variable finds the key that
   * it would set.
   */
  public Optional<Entry> entry(String key) {
    Optional<Entry> found = Optional.ofNullable(entries.get(KeyNames.uniform(key)));
    if (found.isPresent() || !KeyNames.isEnvironmentVariable(key)) {
      return found;
    }
    return entries.values().stream()
        .filter(entry -> KeyNames.environmentVariable(entry.key()).equals(key))
        .findFirst();
  }

  /** Where a key is set. */
  public Optional<Place> place(String key) {
    return entry(key).map(Entry::place);
  }

  /** Whether any key begins with this prefix. */
  public boolean hasPrefix(String prefix) {
    String uniform = KeyNames.uniform(prefix);
    return entries.keySet().stream().anyMatch(key -> key.startsWith(uniform));
  }

  /** The lines whose keys are this prefix or lie below it, sorted by key. */
  public List<Entry> below(String prefix) {
    String uniform = KeyNames.uniform(prefix);
    return entries.entrySet().stream()
        .filter(e -> isBelow(e.getKey(), uniform))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean isBelow(String key, String prefix) {
    return key.startsWith(prefix)
        && (prefix.isEmpty()
            || key.length() == prefix.length()
            || ".[".indexOf(key.charAt(prefix.length())) >= 0);
  }

  /** The profiles that are active, weakest first. */
  public List<String> activeProfiles() {
    return active;
  }

  /** All profiles that a file or a document is for, negated ones included. */
  public SortedSet<String> knownProfiles() {
    SortedSet<String> known = new TreeSet<>();
    for (Document document : documents) {
      document.fileProfile().ifPresent(known::add);
      document.conditions().stream()
          .flatMap(e -> Stream.of(e.split("[!&|()]")))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .forEach(known::add);
    }
    return known;
  }

  /** The same files with other profiles active, weakest first. */
  public Settings withProfiles(List<String> profiles) {
    return new Settings(documents, new ActiveProfiles(documents).of(profiles));
  }

  /**
   * The lines that set a key for some profile, by the condition under which they count, whether or
   * not it holds; of several the strongest.
   */
  public Map<String, Entry> perProfile(String key) {
    String uniform = KeyNames.uniform(key);
    Map<String, Entry> found = new LinkedHashMap<>();
    for (Document document : documents) {
      for (Entry entry : document.condition().isEmpty() ? List.<Entry>of() : document.entries()) {
        if (KeyNames.uniform(entry.key()).equals(uniform)) {
          found.put(document.condition(), entry);
        }
      }
    }
    return found;
  }

  /**
   * A text with its <code>${…}</code> replaced; unknown ones without default stay, and so do {@code
   * random} ones and <code>#{…}</code>, which only a running application can tell.
   */
  public String resolve(String text) {
    return new Placeholders(this::placeholder).resolve(text);
  }

  /** Spring looks for other spellings only of names that are written as it writes them itself. */
  private Optional<String> placeholder(String key) {
    Entry found =
        KeyNames.isCanonical(key) ? entries.get(KeyNames.uniform(key)) : asWritten.get(key);
    return Optional.ofNullable(found).map(Entry::value);
  }
}

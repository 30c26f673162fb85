package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Settings.Document;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document of settings, with what it says about itself taken apart from what it sets.
 *
 * @param profile the profile of its file
 * @param conditions profile expressions of which one must hold
 * @param documents what it sets: one, and one more for each profile that its keys begin with, such
 *     as {@code %dev.}
 * @param imports the lines that name further files
 */
record DocumentParts(
    Optional<String> profile,
    List<String> conditions,
    List<Document> documents,
    List<Entry> imports) {

  private static final Pattern ON_PROFILE =
      Pattern.compile("spring\\.(config\\.activate\\.on-?[pP]rofile|profiles)(\\[\\d+])?");
  private static final Pattern ON_PLATFORM =
      Pattern.compile("spring\\.config\\.activate\\.on-?[cC]loud-?[pP]latform");
  private static final Pattern IMPORT = Pattern.compile("spring\\.config\\.import(\\[\\d+])?");
  private static final Pattern OWN_PROFILE = Pattern.compile("%\\{?([^}.]+)}?\\.(.+)");

  static DocumentParts of(List<Entry> entries, Optional<String> profile, List<String> inherited) {
    List<String> conditions = both(inherited, conditions(entries));
    Map<List<String>, List<Entry>> byCondition = new LinkedHashMap<>();
    byCondition.put(conditions, new ArrayList<>());
    for (Entry entry : entries) {
      Matcher own = OWN_PROFILE.matcher(entry.key());
      boolean matches = own.matches();
      List<String> of = matches ? both(conditions, List.of(own.group(1).split(","))) : conditions;
      Entry plain = matches ? new Entry(own.group(2), entry.value(), entry.place()) : entry;
      byCondition.computeIfAbsent(of, unused -> new ArrayList<>()).add(plain);
    }
    List<Document> documents = new ArrayList<>();
    byCondition.forEach((of, lines) -> documents.add(new Document(profile, of, lines)));
    return new DocumentParts(profile, conditions, documents, imports(entries));
  }

  private static List<String> conditions(List<Entry> entries) {
    List<String> platforms = values(entries, ON_PLATFORM).map(p -> "on " + p).toList();
    return both(values(entries, ON_PROFILE).toList(), platforms);
  }

  private static Stream<String> values(List<Entry> entries, Pattern key) {
    return entries.stream()
        .filter(entry -> key.matcher(entry.key()).matches())
        .flatMap(entry -> Stream.of(entry.value().split(",")))
        .map(String::strip);
  }

  private static List<String> both(List<String> some, List<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return some.isEmpty() ? others : some;
    }
    return List.of("(" + String.join(" | ", some) + ") & (" + String.join(" | ", others) + ")");
  }

  private static List<Entry> imports(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> IMPORT.matcher(entry.key()).matches())
        .flatMap(
            entry ->
                Stream.of(entry.value().split(","))
                    .map(location -> new Entry(entry.key(), location, entry.place())))
        .filter(entry -> !entry.value().isBlank())
        .toList();
  }
}

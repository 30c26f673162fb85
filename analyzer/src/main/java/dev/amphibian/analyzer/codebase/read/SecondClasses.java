package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The classes of jars that come behind others of the same names, but of other content. */
final class SecondClasses {

  private static final String APPLICATION = "the application itself";

  private final Set<String> application;
  private final Map<String, Map<String, Set<String>>> byJar = new TreeMap<>();

  SecondClasses(List<TypeInfo> application) {
    this.application = application.stream().map(TypeInfo::name).collect(Collectors.toSet());
  }

  /** Remembers a class of a jar if the application has one of that name. */
  void addIfOfApplication(Jar jar, String name) {
    if (application.contains(name)) {
      add(jar, APPLICATION, name);
    }
  }

  /** Remembers a class of a jar that an earlier jar has too. */
  void add(Jar jar, Jar first, String name) {
    add(jar, fileName(first), name);
  }

  private void add(Jar jar, String first, String name) {
    byJar
        .computeIfAbsent(fileName(jar), unused -> new TreeMap<>())
        .computeIfAbsent(first, unused -> new TreeSet<>())
        .add(name);
  }

  private static String fileName(Jar jar) {
    return String.valueOf(jar.file().getFileName());
  }

  /** What is left out, jar by jar. */
  List<NotRead> notRead() {
    return byJar.entrySet().stream().map(jar -> notRead(jar.getKey(), jar.getValue())).toList();
  }

  private static NotRead notRead(String jar, Map<String, Set<String>> byFirst) {
    return new NotRead(
        new Place(jar, 0),
        "Some of its classes are elsewhere too, with another content, and left out since they come"
            + " second on the class path: "
            + byFirst.entrySet().stream()
                .map(first -> shown(first.getKey(), first.getValue()))
                .collect(Collectors.joining(", ")),
        "exclude one of the two from the dependencies");
  }

  private static String shown(String first, Set<String> names) {
    String example = names.iterator().next();
    return names.size() == 1
        ? example + " in " + first
        : names.size() + " classes, such as " + example + ", in " + first;
  }
}

package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Spring Boot's conditions on settings, against the settings as the application's files give. */
final class PropertyConditions {

  private final Settings settings;

  PropertyConditions(Settings settings) {
    this.settings = settings;
  }

  Optional<Confidence> onProperty(AnnotationUse use) {
    String wanted = use.text("havingValue").orElse("");
    return confidence(keys(use).stream().allMatch(key -> holds(use, key, wanted)));
  }

  Optional<Confidence> onProperties(AnnotationUse use) {
    return weakest(use.nested("value").stream().map(this::onProperty));
  }

  Optional<Confidence> onBooleanProperty(AnnotationUse use) {
    String wanted = use.text("havingValue").orElse("true");
    return confidence(keys(use).stream().allMatch(key -> holds(use, key, wanted)));
  }

  Optional<Confidence> onBooleanProperties(AnnotationUse use) {
    return weakest(use.nested("value").stream().map(this::onBooleanProperty));
  }

  private static Optional<Confidence> weakest(Stream<Optional<Confidence>> all) {
    return all.flatMap(Optional::stream).reduce(Confidence::and);
  }

  /** A setting can always be set from outside, so nothing is certain either way. */
  private static Optional<Confidence> confidence(boolean holds) {
    return Optional.of(holds ? Confidence.LIKELY : Confidence.POSSIBLE);
  }

  private static List<String> keys(AnnotationUse use) {
    String prefix = use.text("prefix").map(String::strip).orElse("");
    String before = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
    return Stream.concat(use.texts("value").stream(), use.texts("name").stream())
        .map(name -> before + name)
        .toList();
  }

  private boolean holds(AnnotationUse use, String key, String wanted) {
    Optional<String> value = settings.get(key);
    if (value.isEmpty()) {
      return use.text("matchIfMissing").filter("true"::equals).isPresent();
    }
    String given = value.get().toLowerCase(Locale.ROOT);
    if (given.contains("${")) {
      return true;
    }
    return wanted.isEmpty()
        ? !given.equals("false")
        : given.equals(wanted.toLowerCase(Locale.ROOT));
  }
}

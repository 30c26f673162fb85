package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.DataLines;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Annotations that bear on the time a method takes, as {@code waits/waits.annotations} says. */
final class WaitAnnotations {

  private static final List<Line> LINES =
      DataLines.of("/waits/waits.annotations").stream().map(WaitAnnotations::line).toList();

  private final Codebase codebase;
  private final Amounts amounts;
  private final Memo<String, List<Found>> ofTypes;

  WaitAnnotations(Codebase codebase, Amounts amounts) {
    this.codebase = codebase;
    this.amounts = amounts;
    this.ofTypes = new Memo<>(name -> codebase.type(name).map(this::found).orElse(List.of()));
  }

  /** What an annotation does. */
  enum Kind {
    /** Calls the method again where it fails. */
    RETRIES,
    /** Ends the method after a time. */
    LIMITS,
    /** Ends the queries in the method after a time. */
    LIMITS_QUERIES,
    /** Runs the method on another thread, for which nobody waits. */
    RUNS_BESIDE
  }

  private record Line(String annotation, Kind kind, Map<String, String> values) {}

  private static Line line(String text) {
    String[] words = text.split("\\s+");
    Map<String, String> values = new HashMap<>();
    Arrays.stream(words)
        .skip(3)
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> values.put(pair[0], pair[1]));
    return new Line(
        words[0],
        Kind.valueOf(words[2].toUpperCase(Locale.ROOT).replace('-', '_')),
        Map.copyOf(values));
  }

  /** What annotations on a method, or else on its type, say. */
  List<Found> on(MethodInfo method) {
    List<Found> ofType = ofTypes.of(method.id().owner());
    if (method.annotations().isEmpty()) {
      return ofType;
    }
    List<Found> own = found(method);
    return Stream.concat(
            own.stream(),
            ofType.stream().filter(each -> own.stream().noneMatch(o -> o.line == each.line)))
        .toList();
  }

  private List<Found> found(Annotated element) {
    return element.annotations().isEmpty()
        ? List.of()
        : LINES.stream()
            .flatMap(
                line ->
                    codebase.findAnnotation(element, line.annotation).stream()
                        .map(use -> new Found(line, use)))
            .toList();
  }

  /** An annotation that bears on the time. */
  final class Found {

    private final Line line;
    private final AnnotationUse use;

    private Found(Line line, AnnotationUse use) {
      this.line = line;
      this.use = use;
    }

    Kind kind() {
      return line.kind;
    }

    /** The annotation's simple name. */
    String name() {
      return "@" + use.type().substring(use.type().lastIndexOf('.') + 1);
    }

    /** Whether a value is given, or what counts if none is. */
    boolean has(String key) {
      return value(key).isPresent();
    }

    Optional<Long> count(String key) {
      return value(key).flatMap(text -> amounts.ofText(text, TimeUnit.MILLISECONDS));
    }

    Optional<Double> factor(String key) {
      return value(key)
          .map(codebase.settings()::resolve)
          .filter(text -> text.matches("\\d+(\\.\\d+)?"))
          .map(Double::valueOf);
    }

    Optional<Long> millis(String key) {
      return value(key).flatMap(text -> amounts.ofText(text, unit()));
    }

    private TimeUnit unit() {
      String unit = line.values.getOrDefault("unit", "ms");
      String given = use.text(unit).orElse(unit).toUpperCase(Locale.ROOT);
      return switch (given) {
        case "S", "SECONDS" -> TimeUnit.SECONDS;
        case "MINUTES" -> TimeUnit.MINUTES;
        case "HOURS" -> TimeUnit.HOURS;
        default -> TimeUnit.MILLISECONDS;
      };
    }

    private Optional<String> value(String key) {
      String[] spec = line.values.getOrDefault(key, "").split("/", 2);
      return names(spec[0])
          .findFirst()
          .or(() -> spec.length > 1 ? Optional.of(spec[1]) : Optional.empty());
    }

    private Stream<String> names(String keys) {
      return Stream.of(keys.split(",")).flatMap(key -> given(key).stream());
    }

    private Optional<String> given(String key) {
      if (key.startsWith("${")) {
        String setting =
            key.substring(2, key.length() - 1).replace("{name}", use.text("name").orElse(""));
        return codebase.settings().get(setting);
      }
      int dot = key.indexOf('.');
      return dot < 0
          ? use.text(key).filter(text -> !text.isEmpty())
          : use.nested(key.substring(0, dot)).stream()
              .flatMap(nested -> nested.text(key.substring(dot + 1)).stream())
              .findFirst();
    }
  }
}

package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.effect.Effect;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pauses between tries, as an annotation gives them.
 *
 * @param count how many there are at most
 * @param first the length of the first one in milliseconds
 * @param factor by how much each is longer than the one before
 * @param longest no pause is longer, if anything says so
 */
record Pauses(long count, long first, double factor, OptionalLong longest) {

  /** More than that add up to more than any limit, if they are any length at all. */
  private static final long MOST = 10_000;

  static Optional<Pauses> of(Effect effect, AnnotationUse use) {
    AnnotationUse within =
        effect.attribute("within").stream()
            .flatMap(name -> use.nested(name).stream())
            .findFirst()
            .orElse(effect.attribute("within").isPresent() ? NOTHING : use);
    OptionalDouble tries = number(effect, "tries", use);
    OptionalDouble count =
        tries.isPresent()
            ? OptionalDouble.of(tries.getAsDouble() - 1)
            : number(effect, "more", use);
    OptionalDouble delay = number(effect, "delay", within);
    if (count.isEmpty() || delay.isEmpty()) {
      return Optional.empty();
    }
    long unit = effect.attribute("unit").flatMap(use::text).map(Pauses::millis).orElse(1L);
    double longest = number(effect, "longest", within).orElse(0) * unit;
    return Optional.of(
        new Pauses(
            (long) count.getAsDouble(),
            (long) delay.getAsDouble() * unit,
            number(effect, "factor", within).orElse(1),
            longest > 0 ? OptionalLong.of((long) longest) : OptionalLong.empty()));
  }

  private static final AnnotationUse NOTHING = new AnnotationUse("", Map.of());

  /** The first of the attributes that is given, else what the catalogue says holds then. */
  private static OptionalDouble number(Effect effect, String what, AnnotationUse use) {
    String[] known = effect.attribute(what).orElse("").split("\\|");
    return Stream.concat(
            Stream.of(known[0].split(",")).flatMap(name -> use.text(name).stream()),
            Stream.of(known).skip(1))
        .filter(text -> NUMBER.matcher(text).matches())
        .mapToDouble(Double::parseDouble)
        .findFirst();
  }

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  private static long millis(String unit) {
    return Stream.of(ChronoUnit.values())
        .filter(each -> each.name().equals(unit))
        .map(each -> each.getDuration().toMillis())
        .findFirst()
        .orElse(1L);
  }

  OptionalLong sum() {
    double sum = 0;
    double next = first;
    for (long i = 0; i < Math.min(count, MOST); i++) {
      sum += longest.isPresent() ? Math.min(next, longest.getAsLong()) : next;
      next *= Math.max(factor, 1);
    }
    return OptionalLong.of((long) sum);
  }
}

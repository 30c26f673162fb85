package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.Durations;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds methods under Spring's {@code @Scheduled}, repeated ones once per schedule. */
public final class ScheduledFinder implements EntryPointFinder {

  private static final String SCHEDULED = "org.springframework.scheduling.annotation.Scheduled";
  private static final String REPEATED = "org.springframework.scheduling.annotation.Schedules";

  /** What Spring takes for a cron expression that never fires. */
  private static final String SWITCHED_OFF = "-";

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .filter(TypeInfo::isConcrete)
        .flatMap(
            type ->
                methods(codebase, type)
                    .flatMap(method -> found(codebase, type, method))
                    .filter(found -> !isSwitchedOff(found.trigger())));
  }

  /** A type's own methods, and those of its superclasses that it doesn't override. */
  private static Stream<MethodInfo> methods(Codebase codebase, TypeInfo type) {
    return codebase.supertypes(type.name()).stream()
        .flatMap(name -> codebase.type(name).stream())
        .flatMap(above -> above.methods().stream())
        .filter(method -> !method.isSynthetic() && runs(codebase, type, method));
  }

  private static boolean runs(Codebase codebase, TypeInfo type, MethodInfo method) {
    MethodId id = method.id();
    return codebase
        .implementation(type.name(), id.name(), id.parameters())
        .filter(method::equals)
        .isPresent();
  }

  private static boolean isSwitchedOff(Trigger trigger) {
    return trigger instanceof Trigger.Schedule schedule
        && schedule.cron().equals(Optional.of(SWITCHED_OFF));
  }

  private static Stream<Found> found(Codebase codebase, TypeInfo type, MethodInfo method) {
    Stream<AnnotationUse> repeated =
        method.annotation(REPEATED).stream().flatMap(use -> use.nested("value").stream());
    return Stream.concat(codebase.findAnnotation(method, SCHEDULED).stream(), repeated)
        .map(use -> new Found(type, method, schedule(codebase, use)));
  }

  private static Trigger schedule(Codebase codebase, AnnotationUse use) {
    Optional<String> cron =
        use.text("cron").map(codebase.settings()::resolve).filter(text -> !text.isEmpty());
    if (cron.isPresent()) {
      return new Trigger.Schedule(cron, cronInterval(cron.get()));
    }
    TimeUnit unit = use.text("timeUnit").map(TimeUnit::valueOf).orElse(TimeUnit.MILLISECONDS);
    OptionalLong interval =
        Stream.of("fixedRate", "fixedDelay", "fixedRateString", "fixedDelayString")
            .flatMap(key -> use.text(key).stream())
            .map(codebase.settings()::resolve)
            .map(text -> millis(text, unit))
            .filter(millis -> millis.isPresent() && millis.getAsLong() >= 0)
            .findFirst()
            .orElse(OptionalLong.empty());
    return new Trigger.Schedule(Optional.empty(), interval);
  }

  /**
   * A number in the annotation's unit, or a duration as Spring reads it: {@code PT5S}, {@code 5s}.
   */
  private static OptionalLong millis(String text, TimeUnit unit) {
    try {
      if (text.toUpperCase(Locale.ROOT).startsWith("P")) {
        return OptionalLong.of(Duration.parse(text).toMillis());
      }
      return text.matches("-?\\d+")
          ? OptionalLong.of(unit.toMillis(Long.parseLong(text)))
          : Durations.millis(text);
    } catch (DateTimeParseException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * The interval of a cron expression that fires more than once a minute; others are at least a
   * minute.
   */
  private static OptionalLong cronInterval(String cron) {
    String[] fields = cron.trim().split("\\s+");
    if (fields.length != 6 || fields[0].matches("\\d+")) {
      return OptionalLong.empty();
    }
    if (fields[0].equals("*")) {
      return OptionalLong.of(1_000);
    }
    int slash = fields[0].indexOf('/');
    return slash >= 0 && fields[0].substring(slash + 1).matches("\\d+")
        ? OptionalLong.of(Long.parseLong(fields[0].substring(slash + 1)) * 1_000)
        : OptionalLong.empty();
  }
}

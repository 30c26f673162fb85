package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.DataLines;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.effect.EffectKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time-outs that frameworks' settings give, as {@code waits/timeouts.settings} lists them. */
final class TimeoutSettings {

  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?<key>\\S+) : (?<kind>[a-z-]+) client=(?<client>\\S+) unit=(?<unit>ms|s)"
              + "(?: of=(?<of>\\S+))?");

  private static final List<Line> LINES =
      DataLines.of("/waits/timeouts.settings").stream().map(TimeoutSettings::line).toList();

  private final Codebase codebase;

  TimeoutSettings(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * A setting.
   *
   * @param unit what a number without unit counts
   * @param of the type whose methods wait no longer
   */
  private record Line(
      String key, EffectKind kind, String client, TimeUnit unit, Optional<String> of) {}

  /**
   * A time-out that is set.
   *
   * @param millis its length, if the value tells
   */
  record Timeout(String key, Optional<Long> millis, Place place) {}

  private static Line line(String text) {
    Matcher line = SYNTAX.matcher(text);
    if (!line.matches()) {
      throw new IllegalArgumentException("Not a line of time-outs: " + text);
    }
    return new Line(
        line.group("key"),
        EffectKind.of(line.group("kind")).orElseThrow(),
        line.group("client"),
        line.group("unit").equals("s") ? TimeUnit.SECONDS : TimeUnit.MILLISECONDS,
        Optional.ofNullable(line.group("of")));
  }

  /** The first that is set for clients of a kind. */
  Optional<Timeout> of(EffectKind kind, String client) {
    return of(kind, client, "");
  }

  /** The same where keys name the client. */
  Optional<Timeout> of(EffectKind kind, String client, String name) {
    return lines(kind)
        .filter(line -> line.client.equals(client))
        .flatMap(line -> timeout(line, name).stream())
        .findFirst();
  }

  /** The first that is set for calls of methods of a type. */
  Optional<Timeout> ofType(EffectKind kind, String type) {
    return lines(kind)
        .filter(line -> line.of.filter(of -> codebase.isA(type, of)).isPresent())
        .flatMap(line -> timeout(line, "").stream())
        .findFirst();
  }

  private static Stream<Line> lines(EffectKind kind) {
    return LINES.stream().filter(line -> line.kind == kind);
  }

  private Optional<Timeout> timeout(Line line, String name) {
    Settings settings = codebase.settings();
    return settings
        .entry(line.key.replace("{name}", name))
        .map(
            entry ->
                new Timeout(
                    entry.key(),
                    new Amounts(codebase).ofText(entry.value(), line.unit),
                    entry.place()));
  }
}

package dev.amphibian.analyzer.entrypoint.integration;

import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.entrypoint.Durations;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What Spring Cloud Stream's settings bind functions and channels to. */
final class Bindings {

  static final String SYSTEM = "spring-cloud-stream";

  private static final String CLOUD = "spring.cloud.";
  private static final String BINDINGS = CLOUD + "stream.bindings.";

  /** What Spring Cloud Stream polls suppliers with, unless settings say otherwise. */
  private static final long POLLED_MILLIS = 1_000;

  private final Settings settings;
  private final List<String> definitions;

  Bindings(Settings settings) {
    this.settings = settings;
    this.definitions =
        Stream.of("function.definition", "stream.function.definition", "stream.source")
            .flatMap(key -> settings.get(CLOUD + key).stream())
            .flatMap(text -> Arrays.stream(text.split(";")))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .toList();
  }

  /** Whether a function is named by the settings; where they name none, each counts. */
  boolean isBound(String function) {
    return definitions.isEmpty()
        || definitions.stream().anyMatch(text -> text.contains("${") || parts(text, function));
  }

  private static boolean parts(String definition, String function) {
    return Arrays.stream(definition.split("[|,]")).map(String::strip).anyMatch(function::equals);
  }

  /** The destinations of a function's inputs; one in a chain gets what the chain's first gets. */
  Message inputs(String function) {
    String chain =
        definitions.stream().filter(text -> parts(text, function)).findFirst().orElse(function);
    String name = chain.replaceAll("[|,\\s]", "");
    List<String> destinations = new ArrayList<>();
    for (int i = 0; i == 0 || isSet(name + "-in-" + i); i++) {
      String asWritten = chain + "-in-" + i;
      destinations.add(destination(isSet(asWritten) ? asWritten : name + "-in-" + i));
    }
    return new Message(Channel.TOPIC, SYSTEM, destinations);
  }

  private boolean isSet(String binding) {
    return settings.get(BINDINGS + binding + ".destination").isPresent()
        || settings.get(CLOUD + "stream.function.bindings." + binding).isPresent();
  }

  /** The destination of a binding: as set, else its own name. */
  String destination(String binding) {
    String named = settings.get(CLOUD + "stream.function.bindings." + binding).orElse(binding);
    return settings.get(BINDINGS + named + ".destination").orElse(named);
  }

  /** The poller of a supplier. */
  Trigger polling(String function) {
    List<String> pollers =
        List.of(
            BINDINGS + function + "-out-0.producer.poller.",
            "spring.integration.poller.",
            CLOUD + "stream.poller.");
    Optional<String> cron =
        pollers.stream().flatMap(poller -> settings.get(poller + "cron").stream()).findFirst();
    OptionalLong millis =
        pollers.stream()
            .flatMap(poller -> settings.get(poller + "fixed-delay").stream())
            .map(text -> Durations.millis(text, TimeUnit.MILLISECONDS))
            .findFirst()
            .orElse(OptionalLong.of(POLLED_MILLIS));
    return cron.isPresent()
        ? Schedule.byCron(SYSTEM, cron.get(), Optional.empty())
        : Schedule.every(SYSTEM, millis, Spacing.DELAY);
  }
}

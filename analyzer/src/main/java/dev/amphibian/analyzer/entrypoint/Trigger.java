package dev.amphibian.analyzer.entrypoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What starts an entry point. */
public sealed interface Trigger {

  /** The kind's name in reports, such as {@code http}. */
  String kind();

  /** The trigger in a few words, such as {@code GET /parts/{number}}. */
  String describe();

  /** What reports tell of it beside its kind, in their order: texts, numbers and lists of texts. */
  Map<String, Object> attributes();

  /**
   * An HTTP request.
   *
   * @param system the framework that takes it in one word, such as {@code spring-mvc}, {@code
   *     spring-webflux}, {@code jax-rs} or {@code servlet}
   * @param verbs the methods in alphabetical order, empty for any
   * @param paths the path patterns as the framework writes them, without context path; empty if
   *     they can't be known
   * @param operation what in the request's body chooses the method where the path doesn't, such as
   *     the GraphQL field {@code Query.books}; empty if nothing does
   * @param conditions what else a request must fulfil, as the framework writes it: lists under
   *     {@code params}, {@code headers}, {@code consumes} and {@code produces}, none of them empty
   */
  record Http(
      String system,
      Set<String> verbs,
      List<String> paths,
      String operation,
      Map<String, List<String>> conditions)
      implements Trigger {

    /** A request whose path chooses the method. */
    public Http(String system, Set<String> verbs, List<String> paths) {
      this(system, verbs, paths, "");
    }

    /** A request whose path, and an operation named in its body, choose the method. */
    public Http(String system, Set<String> verbs, List<String> paths, String operation) {
      this(system, verbs, paths, operation, Map.of());
    }

    public Http {
      verbs = Collections.unmodifiableSet(new TreeSet<>(verbs));
      paths = List.copyOf(paths);
      conditions = Collections.unmodifiableMap(new TreeMap<>(conditions));
    }

    @Override
    public String kind() {
      return "http";
    }

    @Override
    public String describe() {
      String verb = verbs.isEmpty() ? "ANY" : String.join("|", verbs);
      return (verb + " " + String.join(", ", paths) + " " + operation).strip();
    }

    @Override
    public Map<String, Object> attributes() {
      Map<String, Object> attributes = new LinkedHashMap<>();
      attributes.put("system", system);
      attributes.put("verbs", List.copyOf(verbs));
      attributes.put("paths", paths);
      if (!operation.isEmpty()) {
        attributes.put("operation", operation);
      }
      attributes.putAll(conditions);
      return attributes;
    }
  }

  /**
   * The clock.
   *
   * @param system who keeps the time in one word, such as {@code spring}, {@code quartz} or {@code
   *     ejb}
   * @param cron the cron expression as written, if that is how it is timed
   * @param zone the time zone of the cron expression, if one is named
   * @param intervalMillis the time between two starts in milliseconds, where it is known; of a cron
   *     expression only if it is less than a minute
   * @param spacing from where the interval counts, if it is timed by one
   */
  record Schedule(
      String system,
      Optional<String> cron,
      Optional<String> zone,
      OptionalLong intervalMillis,
      Optional<Spacing> spacing)
      implements Trigger {

    /** From where an interval counts. */
    public enum Spacing {
      /** From the start of the run before. */
      RATE,
      /** From the end of the run before. */
      DELAY
    }

    /** Timed by a cron expression with seconds in front, as Spring and Quartz write it. */
    public static Schedule byCron(String system, String cron, Optional<String> zone) {
      return new Schedule(
          system, Optional.of(cron), zone, CronSeconds.intervalMillis(cron), Optional.empty());
    }

    /** Timed by an interval, which may be unknown. */
    public static Schedule every(String system, OptionalLong millis, Spacing spacing) {
      return new Schedule(system, Optional.empty(), Optional.empty(), millis, Optional.of(spacing));
    }

    /** On the clock, nobody can say when. */
    public static Schedule unknown(String system) {
      return new Schedule(
          system, Optional.empty(), Optional.empty(), OptionalLong.empty(), Optional.empty());
    }

    @Override
    public String kind() {
      return "schedule";
    }

    @Override
    public String describe() {
      return cron.map(expression -> "cron " + expression + zone.map(z -> " " + z).orElse(""))
          .orElseGet(
              () ->
                  intervalMillis.isPresent()
                      ? "every " + intervalMillis.getAsLong() + " ms"
                      : "on a schedule");
    }

    @Override
    public Map<String, Object> attributes() {
      Map<String, Object> attributes = new LinkedHashMap<>();
      attributes.put("system", system);
      cron.ifPresent(expression -> attributes.put("cron", expression));
      zone.ifPresent(name -> attributes.put("zone", name));
      intervalMillis.ifPresent(millis -> attributes.put("intervalMillis", millis));
      spacing.ifPresent(s -> attributes.put("spacing", s.name().toLowerCase(Locale.ROOT)));
      return attributes;
    }
  }

  /**
   * A message from elsewhere.
   *
   * @param channel what the message comes through
   * @param system the framework or product in one word, such as {@code kafka} or {@code jms}
   * @param names the queues, topics or streams, placeholders resolved as far as the configuration
   *     allows; empty if they can't be known
   */
  record Message(Channel channel, String system, List<String> names) implements Trigger {

    public Message {
      names = List.copyOf(names);
    }

    /** What a message comes through. */
    public enum Channel {
      /** Each message goes to one consumer. */
      QUEUE,
      /** Each message goes to every subscriber. */
      TOPIC,
      /** Messages keep their order, or a connection stays open for them. */
      STREAM
    }

    @Override
    public String kind() {
      return channel.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String describe() {
      return names.isEmpty()
          ? system + " " + kind()
          : system + " " + kind() + " " + String.join(", ", names);
    }

    @Override
    public Map<String, Object> attributes() {
      return named(system, names);
    }
  }

  /**
   * An object that was put into a store.
   *
   * @param system the store in one word, such as {@code s3}
   * @param names the buckets or containers; empty if they can't be known
   */
  record ObjectCreated(String system, List<String> names) implements Trigger {

    public ObjectCreated {
      names = List.copyOf(names);
    }

    @Override
    public String kind() {
      return "object";
    }

    @Override
    public String describe() {
      return ("object in " + system + " " + String.join(", ", names)).strip();
    }

    @Override
    public Map<String, Object> attributes() {
      return named(system, names);
    }
  }

  /**
   * An event: of the application itself, handled beside the work that published it, or of a
   * platform.
   *
   * @param system who hands it on in one word, such as {@code spring} or {@code cloudevents}
   * @param names the types of the events; empty for any
   */
  record Event(String system, List<String> names) implements Trigger {

    public Event {
      names = List.copyOf(names);
    }

    /** Whether all of them may tell of the start and the end of the process. */
    public boolean mayBeOfProcess() {
      return system.equals("spring")
          && names.stream()
              .allMatch(
                  name ->
                      name.startsWith("org.springframework.context.event.")
                          || name.startsWith("org.springframework.boot."));
    }

    @Override
    public String kind() {
      return "event";
    }

    @Override
    public String describe() {
      return (system + " event " + String.join(", ", names)).strip();
    }

    @Override
    public Map<String, Object> attributes() {
      return named(system, names);
    }
  }

  /**
   * An invocation by name.
   *
   * @param system by which way in one word, such as {@code grpc}, {@code ejb} or {@code batch};
   *     empty for a method under {@code @AsFunction} that nothing else triggers
   * @param names what it is called by from outside, if that isn't the method's own name
   */
  record Direct(String system, List<String> names) implements Trigger {

    public Direct {
      names = List.copyOf(names);
    }

    /** A method that nothing but {@code @AsFunction} names. */
    public Direct() {
      this("", List.of());
    }

    /** Whether nothing but {@code @AsFunction} names the method. */
    public boolean isByAnnotation() {
      return system.isEmpty();
    }

    @Override
    public String kind() {
      return "direct";
    }

    @Override
    public String describe() {
      return system.isEmpty()
          ? "direct invocation"
          : (system + " invocation " + String.join(", ", names)).strip();
    }

    @Override
    public Map<String, Object> attributes() {
      return system.isEmpty() ? Map.of() : named(system, names);
    }
  }

  /**
   * The start of the process.
   *
   * @param system who calls it in one word: {@code java} for {@code main}, {@code spring} for
   *     runners
   */
  record Start(String system) implements Trigger {

    @Override
    public String kind() {
      return "start";
    }

    @Override
    public String describe() {
      return system.equals("java") ? "process start" : system + " start";
    }

    @Override
    public Map<String, Object> attributes() {
      return Map.of("system", system);
    }
  }

  private static Map<String, Object> named(String system, List<String> names) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("system", system);
    attributes.put("names", names);
    return attributes;
  }
}

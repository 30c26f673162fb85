package dev.amphibian.analyzer.entrypoint;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** What starts an entry point. */
public sealed interface Trigger {

  /** The kind's name in reports, such as {@code http}. */
  String kind();

  /** The trigger in a few words, such as {@code GET /parts/{number}}. */
  String describe();

  /**
   * An HTTP request.
   *
   * @param verbs the methods in alphabetical order, empty for any
   * @param paths the path patterns as the framework writes them, without context path
   */
  record Http(Set<String> verbs, List<String> paths) implements Trigger {

    public Http {
      verbs = Collections.unmodifiableSet(new TreeSet<>(verbs));
      paths = List.copyOf(paths);
    }

    @Override
    public String kind() {
      return "http";
    }

    @Override
    public String describe() {
      String verb = verbs.isEmpty() ? "ANY" : String.join("|", verbs);
      return verb + " " + String.join(", ", paths);
    }
  }

  /**
   * The clock.
   *
   * @param cron the cron expression as written, if that is how it is timed
   * @param intervalMillis the time between two starts in milliseconds, where it is known
   */
  record Schedule(Optional<String> cron, OptionalLong intervalMillis) implements Trigger {

    @Override
    public String kind() {
      return "schedule";
    }

    @Override
    public String describe() {
      return cron.map(expression -> "cron " + expression)
          .orElseGet(
              () ->
                  intervalMillis.isPresent()
                      ? "every " + intervalMillis.getAsLong() + " ms"
                      : "on a schedule");
    }
  }

  /** An invocation by name: a method under {@code @AsFunction} that nothing else triggers. */
  record Direct() implements Trigger {

    @Override
    public String kind() {
      return "direct";
    }

    @Override
    public String describe() {
      return "direct invocation";
    }
  }
}

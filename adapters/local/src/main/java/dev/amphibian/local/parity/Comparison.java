package dev.amphibian.local.parity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of one request sent to all sides. */
public sealed interface Comparison {

  /** The request. */
  Request request();

  /**
   * All sides answered alike.
   *
   * @param answers by the sides' names, in their order
   */
  record Alike(Request request, Map<String, Reply> answers) implements Comparison {

    /** Copies the map. */
    public Alike {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
  }

  /**
   * Some answers differ from the first.
   *
   * @param answers by the sides' names, in their order
   * @param differences at least one
   */
  record Different(Request request, Map<String, Reply> answers, List<Difference> differences)
      implements Comparison {

    /** Copies map and list. */
    public Different {
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
      differences = List.copyOf(differences);
    }
  }

  /**
   * One of the sides did not answer at all.
   *
   * @param side the name of the side that failed
   * @param problem what happened
   */
  record Unanswered(Request request, String side, String problem) implements Comparison {}

  /**
   * One difference.
   *
   * @param side the name of the side that answered otherwise than the first
   * @param what {@code status}, {@code body} or {@code header} and its name
   * @param wanted what the first side answered, shortened around the first difference
   * @param given what this side answered, likewise
   */
  record Difference(String side, String what, String wanted, String given) {}
}

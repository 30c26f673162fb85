package dev.amphibian.analyzer.proposal;

import java.util.List;

/**
 * Entry points that we propose to deploy together.
 *
 * @param name after the class that most of them have
 * @param entryPoints their ids, sorted
 * @param because the reason in a few words
 */
public record Group(Form form, String name, List<String> entryPoints, String because) {

  public Group {
    entryPoints = List.copyOf(entryPoints);
  }

  /** What a group is deployed as. */
  public enum Form {
    /** One function, or one each. */
    FUNCTION,
    /** A service of its own in a container. */
    SERVICE,
    /** Part of the application as it is. */
    STAYS
  }
}

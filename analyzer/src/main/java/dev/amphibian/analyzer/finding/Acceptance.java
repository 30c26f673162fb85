package dev.amphibian.analyzer.finding;

import dev.amphibian.analyzer.codebase.Place;
import java.util.List;

/**
 * Somebody's decision to live with the findings of one rule in some part of the code.
 *
 * @param rule the rule's id
 * @param because the reason
 * @param where what it holds for: methods as {@code MethodId} writes them, a type, a package with a
 *     dot behind it, or a line as {@code Place} writes it
 * @param place where it stands
 */
public record Acceptance(String rule, String because, List<String> where, Place place) {

  public Acceptance {
    where = List.copyOf(where);
  }
}

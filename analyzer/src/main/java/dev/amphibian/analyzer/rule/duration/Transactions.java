package dev.amphibian.analyzer.rule.duration;

import dev.amphibian.analyzer.slice.Declared;
import java.util.List;

/** Whether an annotation lets a method work within a transaction. */
final class Transactions {

  private Transactions() {}

  /** Unless an attribute has one of the values with which none begins. */
  static boolean begins(Declared declared) {
    String[] none = declared.effect().attribute("none").orElse(":").split(":", 2);
    return declared.use().texts(none[0]).stream()
        .noneMatch(value -> List.of(none[1].split(",")).contains(value));
  }
}

package dev.amphibian.analyzer.finding;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.slice.FoundEffect;
import dev.amphibian.analyzer.slice.StateTouch;

/** Names of code in messages. */
public final class Words {

  private Words() {}

  /** The library method that has an effect, such as {@code Files.readAllBytes}. */
  public static String call(FoundEffect found) {
    MethodId call = found.call().target();
    return call.name().equals("<init>")
        ? "new " + call.simpleOwner()
        : call.simpleOwner() + "." + call.name();
  }

  /** The field that changes, such as {@code Rates.cache}. */
  public static String field(StateTouch touch) {
    String owner = touch.field().owner();
    String kind = touch.field().isStatic() ? "the static field " : "the shared field ";
    return kind + owner.substring(owner.lastIndexOf('.') + 1) + "." + touch.field().name();
  }
}

package dev.amphibian.analyzer.finding;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.slice.Slice;

/**
 * An acceptance that accepts nothing: the code has changed, the limits have, or the rule's id is
 * misspelt. It is found once all slices are judged, so no rule can find it.
 */
public final class UnusedAcceptance {

  /** What reports need to know of it. */
  public static final RuleHeader HEADER =
      new RuleHeader("acceptance/unused", "An acceptance accepts nothing", Severity.NOTE);

  private static final String REMEDY = "delete it, or correct its rule";

  private UnusedAcceptance() {}

  /** Whether what it holds for belongs to a slice. */
  public static boolean isIn(Slice slice, Acceptance unused) {
    return unused.where().stream().anyMatch(where -> isIn(slice, where));
  }

  private static boolean isIn(Slice slice, String where) {
    int name = where.indexOf('#');
    if (name >= 0) {
      return slice.types().contains(where.substring(0, name))
          && slice.methods().list().stream().anyMatch(id -> id.toString().equals(where));
    }
    return slice.types().stream().anyMatch(type -> isOf(type, where))
        || where.startsWith(slice.handlerType().place().file() + ":");
  }

  private static boolean isOf(String type, String typeOrPackage) {
    return type.equals(typeOrPackage)
        || type.substring(0, type.lastIndexOf('.') + 1).equals(typeOrPackage);
  }

  private static String message(Acceptance unused) {
    return "no finding of %s lies where this accepts one, on none of the platforms"
        .formatted(unused.rule());
  }

  /** Of an entry point that leads there. */
  public static Finding in(Slice slice, Platform platform, Acceptance unused) {
    return HEADER.finding(
        slice, platform, slice.start(), unused.place(), Confidence.PROVEN, message(unused), REMEDY);
  }

  /** Where no entry point leads there. */
  public static NotRead unreached(Acceptance unused) {
    return new NotRead(unused.place(), message(unused), REMEDY);
  }
}

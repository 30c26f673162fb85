package dev.amphibian.accuracy.findings;

import java.util.Locale;

/** Shares as tables show them. */
final class Share {

  private Share() {}

  /** Such as {@code 93 %}; a dash if there is nothing. */
  static String of(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / whole);
  }
}

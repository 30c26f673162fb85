package dev.amphibian.analyzer.entrypoint;

import java.util.BitSet;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first field of cron expressions of six or seven fields: the seconds. */
final class CronSeconds {

  private static final int MINUTE = 60;
  private static final Pattern PART =
      Pattern.compile("(?:\\*|(\\d{1,2})(?:-(\\d{1,2}))?)(?:/(\\d{1,2}))?");

  private CronSeconds() {}

  /**
   * The shortest time in milliseconds between two starts of an expression that fires more than once
   * a minute; empty for others, and for what is no such expression.
   */
  static OptionalLong intervalMillis(String cron) {
    String[] fields = cron.strip().split("\\s+");
    if (fields.length < 6 || fields.length > 7) {
      return OptionalLong.empty();
    }
    BitSet seconds = new BitSet(MINUTE);
    for (String part : fields[0].split(",")) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return OptionalLong.empty();
      }
      mark(seconds, matcher);
    }
    return seconds.cardinality() < 2 ? OptionalLong.empty() : OptionalLong.of(gap(seconds) * 1_000);
  }

  private static void mark(BitSet seconds, Matcher part) {
    int step = Math.max(1, number(part.group(3), 1));
    int first = number(part.group(1), 0);
    boolean isSingle = part.group(1) != null && part.group(2) == null && part.group(3) == null;
    int last = isSingle ? first : number(part.group(2), MINUTE - 1);
    for (int second = first; second <= last && second < MINUTE; second += step) {
      seconds.set(second);
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private static long gap(BitSet seconds) {
    int before = seconds.previousSetBit(MINUTE) - MINUTE;
    long gap = MINUTE;
    for (int second = seconds.nextSetBit(0); second >= 0; second = seconds.nextSetBit(second + 1)) {
      gap = Math.min(gap, second - before);
      before = second;
    }
    return gap;
  }
}

package dev.amphibian.awslambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many milliseconds an answered call may still wait for others: two seconds, but not the last
 * bit of its time, in which the answer must get out.
 */
record TimeLeft(@Nullable Context context) implements LongSupplier {

  private static final long MOST = 2_000;
  private static final long RESERVE = 250;

  @Override
  public long getAsLong() {
    if (context == null) {
      return MOST;
    }
    return Math.max(0, Math.min(MOST, context.getRemainingTimeInMillis() - RESERVE));
  }
}

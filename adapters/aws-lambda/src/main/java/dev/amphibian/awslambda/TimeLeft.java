package dev.amphibian.awslambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.function.LongSupplier;

/**
 * How many milliseconds an answered call may still wait for others: two seconds, but not the last
 * bit of its time, in which the answer must get out.
 */
record TimeLeft(Context context) implements LongSupplier {

  private static final long MOST = 2_000;
  private static final long RESERVE = 250;

  @Override
  public long getAsLong() {
    return Math.max(0, Math.min(MOST, context.getRemainingTimeInMillis() - RESERVE));
  }
}

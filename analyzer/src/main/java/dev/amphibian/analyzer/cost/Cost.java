package dev.amphibian.analyzer.cost;

import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.LimitId;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Price;
import dev.amphibian.analyzer.platform.PriceId;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an entry point costs in a month, in US dollars, before free tiers and discounts.
 *
 * @param function as a function under a load
 * @param container as one container that is always on, with one processor and 2 GiB, whatever the
 *     load
 * @param breakEven from how many requests a month the container is cheaper, as far as one is enough
 */
public record Cost(double function, double container, long breakEven) {

  /** The hours of a month, as price lists count them: 365 · 24 / 12. */
  private static final double HOURS = 730;

  private static final double CONTAINER_CPUS = 1;
  private static final double CONTAINER_GIB = 2;
  private static final double GIB = 1L << 30;
  private static final double MILLIS = 1_000;

  /**
   * The cost on a platform; nothing if its prices aren't known.
   *
   * <p>A function costs its requests, those of the door in front, and the memory (and processor,
   * where that is charged apart) that it has for the billed time: the duration, rounded up to the
   * billing step and at least the least billed time.
   */
  public static Optional<Cost> of(Platform platform, Load load) {
    OptionalDouble memory = usd(platform, PriceId.MEMORY);
    OptionalDouble hour = containerHour(platform);
    if (memory.isEmpty() || hour.isEmpty()) {
      return Optional.empty();
    }
    double seconds = billedMillis(platform, load.millis()) / MILLIS;
    double perRequest =
        usd(platform, PriceId.REQUEST).orElse(0)
            + usd(platform, PriceId.DOOR).orElse(0)
            + seconds * load.memoryBytes() / GIB * memory.getAsDouble()
            + seconds * usd(platform, PriceId.CPU).orElse(0);
    double container = HOURS * hour.getAsDouble();
    return Optional.of(
        new Cost(load.requests() * perRequest, container, (long) (container / perRequest)));
  }

  private static long billedMillis(Platform platform, long millis) {
    long step = platform.limit(LimitId.BILLING_STEP).map(Limit::value).orElse(1L);
    long least = platform.limit(LimitId.BILLING_MIN).map(Limit::value).orElse(step);
    return Math.max(least, (millis + step - 1) / step * step);
  }

  private static OptionalDouble containerHour(Platform platform) {
    OptionalDouble cpu = usd(platform, PriceId.CONTAINER_CPU);
    OptionalDouble memory = usd(platform, PriceId.CONTAINER_MEMORY);
    return cpu.isPresent() && memory.isPresent()
        ? OptionalDouble.of(
            CONTAINER_CPUS * cpu.getAsDouble() + CONTAINER_GIB * memory.getAsDouble())
        : OptionalDouble.empty();
  }

  private static OptionalDouble usd(Platform platform, PriceId id) {
    return platform.price(id).map(Price::usd).stream().mapToDouble(usd -> usd).findFirst();
  }
}

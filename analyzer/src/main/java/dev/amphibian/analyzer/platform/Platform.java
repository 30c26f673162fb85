package dev.amphibian.analyzer.platform;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where code runs, as far as its limits go.
 *
 * @param id such as {@code aws-lambda}, with the options that were chosen: {@code
 *     aws-lambda:image:alb}
 * @param title the name that people use
 * @param javaVersions the Java versions that it runs, ascending; none if it runs whatever an image
 *     brings
 * @param traits how it treats code, in the order of {@link Trait}
 * @param reserved the environment variables that it sets itself and lets nobody else set
 * @param limits in the order of {@link LimitId}
 * @param prices in the order of {@link PriceId}
 */
public record Platform(
    String id,
    String title,
    List<Integer> javaVersions,
    Set<Trait> traits,
    Set<String> reserved,
    Map<LimitId, Limit> limits,
    Map<PriceId, Price> prices) {

  public Platform {
    javaVersions = List.copyOf(javaVersions);
    traits = Collections.unmodifiableSet(new TreeSet<>(traits));
    reserved = Set.copyOf(reserved);
    Map<LimitId, Limit> inOrder = new EnumMap<>(LimitId.class);
    inOrder.putAll(limits);
    limits = Collections.unmodifiableMap(inOrder);
    Map<PriceId, Price> pricesInOrder = new EnumMap<>(PriceId.class);
    pricesInOrder.putAll(prices);
    prices = Collections.unmodifiableMap(pricesInOrder);
  }

  /** The id without options. */
  public String family() {
    return id.split(":")[0];
  }

  /** The limit, if the platform sets one. */
  public Optional<Limit> limit(LimitId limit) {
    return Optional.ofNullable(limits.get(limit));
  }

  /** The price, if we know it. */
  public Optional<Price> price(PriceId price) {
    return Optional.ofNullable(prices.get(price));
  }

  /** Whether it treats code in this way. */
  public boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether an environment variable is the platform's own. */
  public boolean reserves(String variable) {
    return reserved.contains(variable);
  }

  /** The same platform with some limits set otherwise. */
  Platform with(List<Limit> others) {
    Map<LimitId, Limit> changed = new EnumMap<>(LimitId.class);
    changed.putAll(limits);
    others.forEach(limit -> changed.put(limit.id(), limit));
    return new Platform(id, title, javaVersions, traits, reserved, changed, prices);
  }
}

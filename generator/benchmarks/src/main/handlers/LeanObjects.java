package com.partsdepot.pricing;

/** The objects by hand; in this package since the classes are visible here only. */
public final class LeanObjects {

  private LeanObjects() {}

  /** The controller with everything behind it. */
  public static PricingController controller() {
    return new PricingController(
        new QuoteService(new PriceList(), new DiscountTiers(), new ExchangeRates(), new QuoteValidity()),
        new FreightService());
  }
}

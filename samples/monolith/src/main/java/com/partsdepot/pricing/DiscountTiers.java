package com.partsdepot.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class DiscountTiers {

  private record Tier(int fromQuantity, BigDecimal percent) {}

  private static final List<Tier> HIGHEST_FIRST =
      List.of(
          new Tier(1000, new BigDecimal("22.5")),
          new Tier(250, new BigDecimal("15.0")),
          new Tier(50, new BigDecimal("10.0")),
          new Tier(10, new BigDecimal("4.0")));

  public BigDecimal percentFor(int quantity) {
    for (Tier tier : HIGHEST_FIRST) {
      if (quantity >= tier.fromQuantity()) {
        return tier.percent();
      }
    }
    return new BigDecimal("0.0");
  }
}

package com.partsdepot.pricing;

import java.math.BigDecimal;

/** Where a consignment goes, with the forwarder's tariff in euro. */
public enum Destination {
  DOMESTIC("6.90", "0.42", 2),
  EUROPEAN_UNION("14.50", "0.88", 4),
  REST_OF_EUROPE("22.00", "1.35", 6),
  OVERSEAS("48.00", "4.10", 12);

  private final BigDecimal baseFee;
  private final BigDecimal feePerKilogram;
  private final int transitDays;

  Destination(String baseFee, String feePerKilogram, int transitDays) {
    this.baseFee = new BigDecimal(baseFee);
    this.feePerKilogram = new BigDecimal(feePerKilogram);
    this.transitDays = transitDays;
  }

  public BigDecimal baseFee() {
    return baseFee;
  }

  public BigDecimal feePerKilogram() {
    return feePerKilogram;
  }

  public int transitDays() {
    return transitDays;
  }
}

package com.partsdepot.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.partsdepot.pricing.ExchangeRates;
import com.partsdepot.suppliers.CatalogueLineParser.CatalogueItem;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueLineParserTest {

  private final CatalogueLineParser parser = new CatalogueLineParser(new ExchangeRates());

  @Test
  void tidiesUpWhatItReads() {
    assertThat(parser.parse(" rx-100 ;Pump ; Hydraulics;199.90;usd;4"))
        .contains(
            new CatalogueItem("RX-100", "Pump", "hydraulics", new BigDecimal("199.90"), "USD", 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RX-100;Pump;hydraulics;199.90;USD",
        "RX-100;Pump;hydraulics;199.90;USD;4;5",
        "?;Pump;hydraulics;199.90;USD;4",
        "RX-100;;hydraulics;199.90;USD;4",
        "RX-100;Pump;;199.90;USD;4",
        "RX-100;Pump;hydraulics;cheap;USD;4",
        "RX-100;Pump;hydraulics;-1;USD;4",
        "RX-100;Pump;hydraulics;199.90;DEM;4",
        "RX-100;Pump;hydraulics;199.90;USD;many"
      })
  void rejectsWhatWeCannotSell(String line) {
    assertThat(parser.parse(line)).isEmpty();
  }
}

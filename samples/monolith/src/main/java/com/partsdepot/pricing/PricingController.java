package com.partsdepot.pricing;

import com.partsdepot.pricing.FreightService.FreightQuote;
import com.partsdepot.pricing.QuoteService.Quote;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/pricing")
public class PricingController {

  private final QuoteService quotes;
  private final FreightService freight;

  public PricingController(QuoteService quotes, FreightService freight) {
    this.quotes = quotes;
    this.freight = freight;
  }

  @GetMapping("/quote/{partNumber}")
  public Quote quote(
      @PathVariable String partNumber,
      @RequestParam(defaultValue = "1") int quantity,
      @RequestParam(defaultValue = "EUR") String currency,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate requestedOn) {
    return quotes.quote(partNumber, quantity, currency, requestedOn);
  }

  @PostMapping("/freight")
  public FreightQuote freight(@RequestBody FreightRequest request) {
    return freight.quote(request);
  }
}

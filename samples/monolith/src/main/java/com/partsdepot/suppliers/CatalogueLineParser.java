package com.partsdepot.suppliers;

import com.partsdepot.pricing.ExchangeRates;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads lines of the form {@code sku;description;category;price;currency;available}. */
@Component
public class CatalogueLineParser {

  /** One article of a supplier, as the supplier describes it. */
  public record CatalogueItem(
      String sku,
      String description,
      String category,
      BigDecimal price,
      String currency,
      int available) {

    CatalogueItem withPrice(BigDecimal newPrice, String newCurrency) {
      return new CatalogueItem(sku, description, category, newPrice, newCurrency, available);
    }
  }

  static final String HEADER = "sku;description;category;price;currency;available";

  private static final int FIELDS = 6;
  private static final Pattern SEPARATOR = Pattern.compile(";");
  private static final Pattern SKU = Pattern.compile("[A-Z0-9][A-Z0-9./-]{2,29}");
  private static final Pattern PRICE = Pattern.compile("\\d{1,8}(\\.\\d{1,4})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
  private static final int MAX_DESCRIPTION = 200;
  private static final int MAX_CATEGORY = 30;

  private final ExchangeRates exchangeRates;

  public CatalogueLineParser(ExchangeRates exchangeRates) {
    this.exchangeRates = exchangeRates;
  }

  /** Returns the item, or nothing when the line does not describe one that we can sell. */
  public Optional<CatalogueItem> parse(String line) {
    String[] fields = SEPARATOR.split(line, -1);
    if (fields.length != FIELDS) {
      return Optional.empty();
    }
    String sku = fields[0].strip().toUpperCase(Locale.ROOT);
    String description = fields[1].strip();
    String category = fields[2].strip().toLowerCase(Locale.ROOT);
    String price = fields[3].strip();
    String currency = fields[4].strip().toUpperCase(Locale.ROOT);
    String available = fields[5].strip();
    boolean valid =
        SKU.matcher(sku).matches()
            && !description.isEmpty()
            && description.length() <= MAX_DESCRIPTION
            && !category.isEmpty()
            && category.length() <= MAX_CATEGORY
            && PRICE.matcher(price).matches()
            && exchangeRates.trades(currency)
            && COUNT.matcher(available).matches();
    if (!valid) {
      return Optional.empty();
    }
    return Optional.of(
        new CatalogueItem(
            sku,
            description,
            category,
            new BigDecimal(price),
            currency,
            Integer.parseInt(available)));
  }
}

package com.partsdepot.suppliers;

import com.partsdepot.common.BusinessRuleException;
import com.partsdepot.common.NotFoundException;
import com.partsdepot.pricing.ExchangeRates;
import com.partsdepot.suppliers.CatalogueLineParser.CatalogueItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CatalogueImportService {

  private static final int CHUNK = 500;

  private static final Comparator<CatalogueItem> LOAD_ORDER =
      Comparator.comparing(CatalogueItem::category).thenComparing(CatalogueItem::sku);

  public record Summary(
      long importId, String supplierId, int lines, int loaded, int unavailable, int rejected) {}

  private final CatalogueLineParser parser;
  private final CatalogueStore store;
  private final ExchangeRates exchangeRates;
  private final Clock clock;

  public CatalogueImportService(
      CatalogueLineParser parser, CatalogueStore store, ExchangeRates exchangeRates, Clock clock) {
    this.parser = parser;
    this.store = store;
    this.exchangeRates = exchangeRates;
    this.clock = clock;
  }

  @Transactional
  public Summary run(String supplierId, InputStream csv) throws IOException {
    if (!store.hasSupplier(supplierId)) {
      throw new NotFoundException("supplier", supplierId);
    }
    BufferedReader reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8));
    requireHeader(reader.readLine());
    long importId = store.begin(supplierId, clock.instant());
    List<CatalogueItem> chunk = new ArrayList<>(CHUNK);
    int lines = 0;
    int loaded = 0;
    int unavailable = 0;
    int rejected = 0;
    String line;
    while ((line = reader.readLine()) != null) {
      lines++;
      Optional<CatalogueItem> item = parser.parse(line);
      if (item.isEmpty()) {
        rejected++;
      } else if (item.get().available() == 0) {
        unavailable++;
      } else {
        loaded++;
        chunk.add(inEuro(item.get()));
        if (chunk.size() == CHUNK) {
          load(importId, chunk);
        }
      }
    }
    load(importId, chunk);
    store.complete(importId, loaded, rejected);
    return new Summary(importId, supplierId, lines, loaded, unavailable, rejected);
  }

  private void requireHeader(String firstLine) {
    if (!CatalogueLineParser.HEADER.equals(firstLine)) {
      throw new BusinessRuleException(
          "unknown_layout", "A catalogue starts with the line " + CatalogueLineParser.HEADER);
    }
  }

  private CatalogueItem inEuro(CatalogueItem item) {
    return item.withPrice(exchangeRates.toEuro(item.price(), item.currency()), "EUR");
  }

  private void load(long importId, List<CatalogueItem> chunk) {
    if (chunk.isEmpty()) {
      return;
    }
    chunk.sort(LOAD_ORDER);
    store.load(importId, chunk);
    chunk.clear();
  }
}

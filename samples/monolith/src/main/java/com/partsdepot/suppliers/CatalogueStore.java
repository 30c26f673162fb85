package com.partsdepot.suppliers;

import com.partsdepot.suppliers.CatalogueLineParser.CatalogueItem;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The purchasing department's tables, which only ever see whole imports. */
@Repository
public class CatalogueStore {

  private static final String INSERT_IMPORT =
      "insert into catalogue_import (supplier_id, started_at) values (?, ?)";

  private static final String INSERT_ITEM =
      """
      insert into catalogue_item
        (import_id, sku, description, category, price_eur, available)
      values (?, ?, ?, ?, ?, ?)
      """;

  private static final String COMPLETE_IMPORT =
      "update catalogue_import set loaded = ?, rejected = ? where id = ?";

  private final JdbcTemplate jdbc;

  public CatalogueStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public boolean hasSupplier(String supplierId) {
    Integer count =
        jdbc.queryForObject(
            "select count(*) from supplier where id = ?", Integer.class, supplierId);
    return count != null && count > 0;
  }

  public long begin(String supplierId, Instant startedAt) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          PreparedStatement insert =
              connection.prepareStatement(INSERT_IMPORT, new String[] {"id"});
          insert.setString(1, supplierId);
          insert.setObject(2, startedAt.atOffset(ZoneOffset.UTC));
          return insert;
        },
        key);
    return key.getKeyAs(Long.class);
  }

  public void load(long importId, List<CatalogueItem> items) {
    List<Object[]> rows = items.stream().map(item -> row(importId, item)).toList();
    jdbc.batchUpdate(INSERT_ITEM, rows);
  }

  public void complete(long importId, int loaded, int rejected) {
    jdbc.update(COMPLETE_IMPORT, loaded, rejected, importId);
  }

  private Object[] row(long importId, CatalogueItem item) {
    return new Object[] {
      importId, item.sku(), item.description(), item.category(), item.price(), item.available()
    };
  }
}

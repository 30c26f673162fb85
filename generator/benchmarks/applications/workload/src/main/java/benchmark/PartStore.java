package benchmark;

import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parts in the database. */
@Repository
public class PartStore {

  /** One of them. */
  public record Part(String number, String name, BigDecimal price) {}

  private final JdbcClient jdbc;

  public PartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The part of this number. */
  public Part find(String number) {
    return jdbc.sql("select number, name, price from part where number = ?")
        .param(number)
        .query((row, index) -> new Part(row.getString(1), row.getString(2), row.getBigDecimal(3)))
        .single();
  }
}

package dev.amphibian.analyzer.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that SQL texts name. */
class SqlNamesTest {

  @Test
  void areNotThoseInComments() {
    assertThat(SqlNames.of("-- from b\nselect 1 from a")).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select * from a | a",
        "SELECT x FROM shop.a AS o, b p LEFT JOIN c ON 1 = 1 | b;c;shop.a",
        "insert into \"a\" (x) values (1) | a",
        "update `a` set x = (select max(y) from b) | a;b",
        "delete from [a] where x = ' from b' | a",
        "select extract(year from d) from a | a",
        "with top as (select * from a), more as (select 1 from b) select * from top, more | a;b",
        "select 1 from (select 2 from a) x | a",
        "select 1 from a join b /* join c */ where 1 = 1 | a;b",
        "select o from Order o join fetch o.lines l | Order;o.lines",
        "select 1 | ''",
        "insert into a select * from dual | a"
      })
  void areThoseAfterTheWordsThatIntroduceThem(String sql, String tables) {
    assertThat(String.join(";", List.copyOf(SqlNames.of(sql)))).isEqualTo(tables);
  }
}

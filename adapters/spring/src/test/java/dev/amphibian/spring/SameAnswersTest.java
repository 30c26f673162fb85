package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.SameAnswersRows;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spring MVC without a server answers as the same application on embedded Tomcat. */
class SameAnswersTest {

  private static BothSides sides;

  @BeforeAll
  static void start() {
    sides = new BothSides(Map.of());
  }

  @AfterAll
  static void stop() {
    sides.close();
  }

  static Stream<Row> rows() {
    return SameAnswersRows.all();
  }

  static Stream<Row> different() {
    return SameAnswersRows.different();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void answersAsOnTomcat(Row row) throws Exception {
    assertThat(sides.asFunction(row)).isEqualTo(sides.onTomcat(row));
  }

  /** A difference that goes away fails here, so that the list stays true. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("different")
  void answersOtherwise(Row row) throws Exception {
    assertThat(sides.asFunction(row)).isNotEqualTo(sides.onTomcat(row));
  }
}

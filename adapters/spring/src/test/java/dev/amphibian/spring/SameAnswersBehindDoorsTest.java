package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.conformance.LostOnTheWay;
import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.SameAnswersRows;
import dev.amphibian.local.gateway.FrontDoor;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringBootVersion;

/** What each front door makes of a request is answered as the request itself is by Tomcat. */
class SameAnswersBehindDoorsTest {

  /** Until Spring 6, a preflight request is refused where there is no leave to give. */
  private static final int BOOT =
      Integer.parseInt(SpringBootVersion.getVersion().replaceFirst("\\..*", ""));

  private static BothSides sides;

  @BeforeAll
  static void start() {
    sides = new BothSides(Map.of());
  }

  @AfterAll
  static void stop() {
    sides.close();
  }

  static Stream<Arguments> rows() {
    return rows(false);
  }

  static Stream<Arguments> lost() {
    return rows(true);
  }

  private static Stream<Arguments> rows(boolean isLost) {
    return Arrays.stream(FrontDoor.values())
        .flatMap(
            door ->
                SameAnswersRows.all()
                    .filter(row -> isLost(door, row) == isLost)
                    .map(row -> Arguments.of(door, row)));
  }

  private static boolean isLost(FrontDoor door, Row row) {
    return LostOnTheWay.at(door, row, BOOT);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void answersAsOnTomcat(FrontDoor door, Row row) throws Exception {
    assertThat(sides.behind(door, row).joined()).isEqualTo(sides.onTomcat(row).joined());
  }

  /** What a front door lets through after all fails here, so that the list stays true. */
  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("lost")
  void answersOtherwise(FrontDoor door, Row row) throws Exception {
    assertThat(sides.behind(door, row).joined()).isNotEqualTo(sides.onTomcat(row).joined());
  }
}

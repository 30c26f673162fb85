package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.conformance.LostOnTheWay;
import dev.amphibian.conformance.Row;
import dev.amphibian.conformance.SameAnswersRows;
import dev.amphibian.generator.wiring.Wiring;
import dev.amphibian.local.gateway.FrontDoor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever wiring a handler method of the garage can have: its function answers as the garage on
 * Tomcat, behind every front door.
 */
class GarageFunctionsTest {

  @TempDir static Path folder;

  private static GarageFunctions garage;

  @BeforeAll
  static void start() throws Exception {
    garage = new GarageFunctions(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    garage.close();
  }

  /** A request to a handler method by a wiring. */
  private record Asked(Wiring wiring, String handler, Row row) {
    @Override
    public String toString() {
      return wiring.label() + " " + handler + ": " + row;
    }
  }

  private static List<Asked> asked(Wiring wiring) {
    List<Asked> all = new ArrayList<>();
    SameAnswersRows.all()
        .forEach(
            row ->
                handler(wiring, row)
                    .ifPresent(handler -> all.add(new Asked(wiring, handler, row))));
    return all;
  }

  /** Whom to ask: whom the application would; if that is nobody, any function must say so. */
  private static Optional<String> handler(Wiring wiring, Row row) {
    if (row.target().equals("/error")) {
      // Boot's own entry point, which nobody deploys
      return Optional.empty();
    }
    return garage.handlers().fitting(row).isEmpty()
        ? garage.any(wiring)
        : garage.handlers().of(row).filter(handler -> garage.has(wiring, handler));
  }

  static Stream<Arguments> requests() {
    return Arrays.stream(Wiring.values())
        .flatMap(wiring -> asked(wiring).stream())
        .flatMap(
            asked ->
                Arrays.stream(FrontDoor.values())
                    .filter(door -> !isLost(door, asked.row))
                    .map(door -> Arguments.of(door, asked)));
  }

  /** This garage gives no other origin leave, which Spring 6 and before say in an untyped body. */
  static boolean isLost(FrontDoor door, Row row) {
    boolean isRefused = Case.BOOT < 4 && row.name().equals("preflight");
    return LostOnTheWay.at(door, isRefused ? row.named("preflight refused") : row, Case.BOOT);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("requests")
  void answersAsOnTomcat(FrontDoor door, Asked asked) throws Exception {
    assertThat(garage.asFunction(asked.wiring, asked.handler, door, asked.row))
        .isEqualTo(garage.onTomcat(asked.row));
  }

  @ParameterizedTest
  @EnumSource
  void noWiringPassesByRefusingAll(Wiring wiring, TestReporter reporter) {
    // Where an exception handler stands for the problem details of Boot 3, most are for Spring MVC
    boolean hasProblems = Case.BOOT > 2;
    int atLeast =
        switch (wiring) {
          case DIRECT -> hasProblems ? 50 : 25;
          case CONTEXT -> hasProblems ? 70 : 25;
          case MVC -> 230;
        };
    long count =
        asked(wiring).stream()
            .filter(asked -> !garage.handlers().fitting(asked.row).isEmpty())
            .count();
    reporter.publishEntry(wiring.label(), count + " requests to its handler methods");
    assertThat(count).isGreaterThanOrEqualTo(atLeast);
  }
}

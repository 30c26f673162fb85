package dev.amphibian.conformance;

import static dev.amphibian.local.gateway.FrontDoor.FUNCTION_URL;
import static dev.amphibian.local.gateway.FrontDoor.HTTP_API;
import static dev.amphibian.local.gateway.FrontDoor.HTTP_API_ONE;
import static dev.amphibian.local.gateway.FrontDoor.LOAD_BALANCER;
import static dev.amphibian.local.gateway.FrontDoor.LOAD_BALANCER_MULTIPLE;

import dev.amphibian.local.gateway.FrontDoor;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What front doors take from a request or an answer, so that no adapter can give it back. */
public final class LostOnTheWay {

  private static final List<Loss> ALL =
      List.of(
          // A path is decoded before it comes: nobody can tell its escapes from what they mean.
          new Loss(
              EnumSet.of(HTTP_API, HTTP_API_ONE),
              Set.of("encoded slash", "encoded semicolon", "not UTF-8", "encoded dots")),
          // An escape that is none was a percent sign somewhere on the way.
          new Loss(EnumSet.allOf(FrontDoor.class), Set.of("invalid escape")),
          // Of several values of a name the last is left.
          new Loss(
              EnumSet.of(LOAD_BALANCER),
              Set.of(
                  "header and list",
                  "no such constant in a list",
                  "array of one name twice",
                  "three of one name",
                  "with a comma",
                  "a header twice",
                  "another header twice",
                  "two lines")),
          // Several values of a header's name become one with commas in it.
          new Loss(
              EnumSet.of(HTTP_API, FUNCTION_URL), Set.of("a header twice", "another header twice")),
          // A body without a type is given one.
          new Loss(
              EnumSet.complementOf(EnumSet.of(LOAD_BALANCER, LOAD_BALANCER_MULTIPLE)),
              Set.of("preflight refused", "cross-origin refused", "after the head was sent")));

  /** Tomcat 9 doesn't refuse what is no UTF-8, and Spring 5 doesn't tell which value is wrong. */
  private static final Set<String> TOLD_ON_BOOT_2 =
      Set.of("not UTF-8", "no such constant in a list");

  private LostOnTheWay() {}

  /**
   * Whether a front door loses something of this row.
   *
   * @param boot the generation of Spring Boot, which tells how the row is answered
   */
  public static boolean at(FrontDoor door, Row row, int boot) {
    boolean isTold = boot < 3 && TOLD_ON_BOOT_2.contains(row.name());
    boolean isRefused = boot < 4 && row.name().equals("preflight without leave");
    String name = isRefused ? "preflight refused" : row.name();
    return !isTold
        && ALL.stream().anyMatch(loss -> loss.doors.contains(door) && loss.rows.contains(name));
  }

  private record Loss(Set<FrontDoor> doors, Set<String> rows) {}
}

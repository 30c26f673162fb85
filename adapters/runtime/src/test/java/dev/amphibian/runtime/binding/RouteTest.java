package dev.amphibian.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

  private final Route route = Route.of("GET", "DELETE").at("/parts/{id}/stock").at("/stock/{id}");

  @ParameterizedTest
  @CsvSource({
    "/parts/7/stock, 7",
    "/stock/7, 7",
    "/parts/a%20b/stock, a b",
    "/parts/%C3%BC/stock, ü",
    "/parts/a+b/stock, a+b",
    "/parts/a%2Fb/stock, a/b",
    "/parts/7;x=1/stock;y, 7",
    "/p%61rts/7/stock, 7",
    "/parts/100%/stock, 100%"
  })
  void matchesEncodedSegments(String path, String id) {
    assertThat(route.match(path)).isEqualTo(Map.of("id", id));
  }

  @ParameterizedTest
  @CsvSource({
    "/parts/7",
    "/parts//stock",
    "/parts/7/stock/",
    "//parts/7/stock",
    "/Parts/7/stock",
    "/parts/7/8/stock",
    "/"
  })
  void leavesOtherPathsAlone(String path) {
    assertThat(route.match(path)).isNull();
  }

  @Test
  void inSpring5OneSlashMoreIsTaken() {
    Route old = Route.ofSpring(5, "GET").at("/stock/{id}").at("/parts/");
    assertThat(old.match("/stock/7")).isEqualTo(Map.of("id", "7"));
    assertThat(old.match("/stock/7/")).isEqualTo(Map.of("id", "7"));
    assertThat(old.match("/stock/7//")).isNull();
    assertThat(old.match("/parts//")).isNull();
  }

  @Test
  void headComesWithGet() {
    assertThat(route.allows("HEAD")).isTrue();
    assertThat(Route.of("POST").allows("HEAD")).isFalse();
    assertThat(Route.of().allows("PATCH")).isTrue();
  }

  @Test
  void namesTheVerbsThatItAllows() {
    assertThat(Route.verbs(List.of(route, route))).containsExactly("GET", "DELETE");
    assertThat(Route.options(List.of(route))).isEqualTo("GET,HEAD,DELETE,OPTIONS");
  }
}

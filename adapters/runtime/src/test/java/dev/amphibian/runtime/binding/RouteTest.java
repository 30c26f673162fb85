package dev.amphibian.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

  private final Route route = Route.of("GET", "DELETE").at("/parts/{id}/stock").at("/stock/{id}");

  private static @Nullable Map<String, String> values(Route route, String path) {
    Route.Match match = route.match(path);
    return match == null ? null : match.values();
  }

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
    assertThat(values(route, path)).isEqualTo(Map.of("id", id));
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
    assertThat(values(route, path)).isNull();
  }

  @Test
  void inSpring5OneSlashMoreIsTaken() {
    Route old = Route.ofSpring(5, "GET").at("/stock/{id}").at("/parts/");
    assertThat(values(old, "/stock/7")).isEqualTo(Map.of("id", "7"));
    assertThat(values(old, "/stock/7/")).isEqualTo(Map.of("id", "7"));
    assertThat(values(old, "/stock/7//")).isNull();
    assertThat(values(old, "/parts//")).isNull();
  }

  @Test
  void ofTwoTemplatesThatFitTheOneWithFewerNamesIsTaken() {
    Route both = Route.of("GET").at("/parts/{id}").at("/parts/latest");
    assertThat(both.match("/parts/latest"))
        .extracting(Route.Match::template, Route.Match::values)
        .containsExactly("/parts/latest", Map.of());
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

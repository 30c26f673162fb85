package dev.amphibian.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {

  private static final Headers ACCEPT =
      Headers.of(Map.of("Accept", List.of("text/html", "application/json")));

  @Test
  void namesAreFoundInAnyLetterCase() {
    assertThat(ACCEPT.all("ACCEPT")).containsExactly("text/html", "application/json");
    assertThat(ACCEPT.first("accept")).contains("text/html");
    assertThat(ACCEPT.first("Host")).isEmpty();
  }

  @Test
  void namesThatDifferOnlyInCaseAreJoinedAndKeepTheFirstSpelling() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("X-A", List.of("1"));
    fields.put("x-a", List.of("2"));

    assertThat(Headers.of(fields).asMap()).containsExactly(Map.entry("X-A", List.of("1", "2")));
  }

  @Test
  void changesAreCopies() {
    assertThat(ACCEPT.with("accept", "*/*").all("Accept")).containsExactly("*/*");
    assertThat(ACCEPT.and("accept", "*/*").all("Accept")).hasSize(3);
    assertThat(ACCEPT.without("ACCEPT")).isEqualTo(Headers.none());
    assertThat(ACCEPT.all("Accept")).hasSize(2);
    assertThat(Headers.none().asMap()).isEmpty();
  }

  @Test
  void theGivenListsAreCopiedToo() {
    List<String> given = new ArrayList<>(List.of("1"));
    Headers headers = Headers.of(Map.of("X", given));
    given.add("2");

    assertThat(headers.all("X")).containsExactly("1");
    assertThatThrownBy(() -> headers.asMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void equalityIgnoresTheCaseOfNames() {
    assertThat(Headers.none().with("a", "1"))
        .isEqualTo(Headers.none().with("A", "1"))
        .hasSameHashCodeAs(Headers.none().with("A", "1"))
        .isNotEqualTo(Headers.none().with("a", "2"));
  }
}

package dev.amphibian.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MediaRangeTest {

  @Test
  void ordersByQualityThenByHowMuchIsNamed() {
    List<MediaRange> ranges =
        MediaRange.of(List.of("*/*, text/*;q=0.5, application/json;q=0.9", "text/html"));
    assertThat(ranges)
        .extracting(MediaRange::text)
        .containsExactly("text/html", "*/*", "application/json", "text/*");
  }

  @Test
  void keepsTheCallersNameForJson() {
    assertThat(one("application/vnd.acme+json;v=1;q=0.3").jsonType())
        .isEqualTo("application/vnd.acme+json;v=1");
    assertThat(one("application/*").jsonType()).isEqualTo("application/json");
    assertThat(one("text/plain").takesJson()).isFalse();
  }

  @Test
  void isEmptyWithoutHeader() {
    assertThat(MediaRange.of(List.of())).isEmpty();
  }

  private static MediaRange one(String accept) {
    return MediaRange.of(List.of(accept)).get(0);
  }
}

package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads bodies and writes answers. */
class JsonTest {

  private final Ways ways;

  JsonTest(@TempDir Path folder) {
    this.ways = Ways.in(folder, "Json");
  }

  @Test
  void aBodyIsMadeByConstructorsAndSettersOfItsTypeAndItsParts() {
    assertThat(ways.surely("Orders#add"))
        .contains("Order#<init>", "Order#setName", "Order#setLine", "Line#setPrice");
    assertThat(ways.surely("Orders#all")).doesNotContain("Order#<init>", "Order#setName");
  }

  @Test
  void anAnswerIsWrittenFromGetters() {
    assertThat(ways.surely("Orders#all"))
        .contains("Order#getName", "Order#getLine", "Line#getPrice", "Order#computeTotal");
    assertThat(ways.surely("Orders#add")).doesNotContain("Order#getName");
  }

  @Test
  void comparingIsPossibleAndNoMore() {
    assertThat(ways.possibly("Orders#all")).contains("Order#hashCode", "Order#equals");
  }

  @Test
  void whatIsIgnoredIsNotCalled() {
    assertThat(ways.around("Orders#all"))
        .extracting(edge -> edge.to().name())
        .doesNotContain("getSecret", "getInner", "getNamed");
  }

  @Test
  void aRecordsComponentsAndNamedMethodsAreRead() {
    assertThat(ways.surely("Orders#invoice")).contains("Invoice#day", "Number#shown");
    assertThat(ways.around("Orders#all")).noneMatch(e -> e.to().owner().endsWith("Invoice"));
  }

  @Test
  void annotationsNameSerialisers() {
    assertThat(ways.surely("Orders#all"))
        .contains("PriceWriter#serialize")
        .doesNotContain("PriceReader#deserialize");
    assertThat(ways.surely("Orders#add"))
        .contains("PriceReader#deserialize")
        .doesNotContain("PriceWriter#serialize");
    assertThat(ways.around("Orders#invoice"))
        .noneMatch(e -> e.to().owner().endsWith("PriceWriter"));
  }

  @Test
  void modulesBringSerialisersForTypes() {
    assertThat(ways.surely("Orders#invoice"))
        .contains("DayWriter#serialize")
        .doesNotContain("UnusedWriter#serialize");
    assertThat(ways.around("Orders#all")).noneMatch(e -> e.to().owner().endsWith("DayWriter"));
  }

  @Test
  void withoutBodyNothingIsReadOrWritten() {
    assertThat(ways.around("Orders#count")).isEmpty();
    assertThat(ways.around("Pages#page")).isEmpty();
  }
}

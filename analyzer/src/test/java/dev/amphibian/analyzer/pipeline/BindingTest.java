package dev.amphibian.analyzer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes and checks the parameters of handlers. */
class BindingTest {

  private final Ways ways;

  BindingTest(@TempDir Path folder) {
    this.ways = Ways.in(folder, "Bound");
  }

  @Test
  void aResolverWorksForWhatItAsksAbout() {
    assertThat(ways.surely("Orders#byUser"))
        .contains("Users#supportsParameter", "Users#resolveArgument");
  }

  @Test
  void aResolverIsAskedAboutEveryParameter() {
    assertThat(ways.surely("Orders#byColor"))
        .contains("Users#supportsParameter")
        .doesNotContain("Users#resolveArgument");
    assertThat(ways.around("Orders#nothing")).isEmpty();
  }

  @Test
  void aConverterMakesItsType() {
    assertThat(ways.surely("Orders#byColor")).contains("Colors#convert");
    assertThat(ways.around("Orders#byWeight")).noneMatch(e -> e.to().name().equals("convert"));
  }

  @Test
  void aConverterOfOtherThingsThanTextsIsNotForRequests() {
    assertThat(ways.around("Orders#byText")).noneMatch(e -> e.to().name().equals("convert"));
    assertThat(ways.surely("Orders#byColor")).doesNotContain("Names#convert");
  }

  @Test
  void aFormatterParses() {
    assertThat(ways.surely("Orders#byWeight")).contains("Weights#parse");
    assertThat(ways.around("Orders#byColor")).noneMatch(e -> e.to().name().equals("parse"));
  }

  @Test
  void whereNobodyConvertsATypesOwnConstructorDoes() {
    assertThat(ways.surely("Orders#byIsbn")).contains("Isbn#<init>");
    assertThat(ways.surely("Orders#byColor")).doesNotContain("Color#<init>", "Isbn#<init>");
  }

  @Test
  void aFormIsMadeAndSetMemberByMember() {
    assertThat(ways.surely("Orders#form"))
        .contains("Form#<init>", "Form#setColor", "Form#setNote")
        .doesNotContain("Form#shown");
    assertThat(ways.possibly("Orders#form")).contains("Colors#convert");
  }

  @Test
  void constraintsOnParametersAreChecked() {
    assertThat(ways.surely("Orders#even")).contains("EvenValidator#isValid");
    assertThat(ways.surely("Orders#byColor")).doesNotContain("EvenValidator#isValid");
  }

  @Test
  void constraintsWithinAValidatedBodyAreChecked() {
    assertThat(ways.surely("Orders#checked")).contains("EvenValidator#isValid", "Order#isComplete");
    assertThat(ways.surely("Orders#unchecked"))
        .doesNotContain("EvenValidator#isValid", "Order#isComplete");
  }

  @Test
  void constraintsAreComposedAndFindTheirValidators() {
    assertThat(ways.surely("Orders#checked")).contains("SmallValidator#isValid");
    assertThat(ways.surely("Orders#even")).doesNotContain("SmallValidator#isValid");
  }
}

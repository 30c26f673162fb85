package dev.amphibian.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

  private static Value given(String... values) {
    return Value.required(Source.PARAMETER, "size", List.of(values));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "' 7 ', 7", "-7, -7", "0x10, 16", "#ff, 255", "-0X1, -1", "1 000, 1000"})
  void readsNumbersAsSpringDoes(String text, int number) {
    assertThat(given(text).as(Conversions.number(int.class))).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "ON, true", "yes, true", "1, true", "off, false", "No, false"})
  void readsFlagsAsSpringDoes(String text, boolean flag) {
    assertThat(given(text).as(Conversions.flag(boolean.class))).isEqualTo(flag);
  }

  @Test
  void takesTheFirstOfSeveralButJoinsTexts() {
    assertThat(given("1", "2").as(Conversions.number(long.class))).isEqualTo(1);
    assertThat(given("a", "b").as(Conversions.TEXT)).isEqualTo("a,b");
  }

  @Test
  void splitsASingleListAtItsCommas() {
    assertThat(given("1, 2").asList(Conversions.number(Integer.class))).containsExactly(1, 2);
    assertThat(given("a,b", "c").asList(Conversions.TEXT)).containsExactly("a,b", "c");
    assertThat(given("").asList(Conversions.TEXT)).isEmpty();
  }

  @Test
  void fallsBackForNothingAndForAnEmptyText() {
    assertThat(given().or("5").as(Conversions.number(BigDecimal.class))).isEqualTo("5");
    assertThat(given("").or("5").as(Conversions.number(BigDecimal.class))).isEqualTo("5");
    assertThat(given().orNull().as(Conversions.TEXT)).isNull();
    assertThat(given("").orNull().as(Conversions.number(int.class))).isNull();
    assertThat(given().asOptional(Conversions.TEXT)).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    MissingValue missing =
        catchThrowableOfType(MissingValue.class, () -> given().as(Conversions.number(int.class)));
    assertThat(missing.name()).isEqualTo("size");
    assertThat(missing.type()).isEqualTo("int");
    assertThatThrownBy(() -> given("").as(Conversions.number(int.class)))
        .isInstanceOf(MissingValue.class);
  }

  @Test
  void namesWhatIsOfTheWrongType() {
    WrongType wrong =
        catchThrowableOfType(
            WrongType.class, () -> given("big").as(Conversions.constant(TimeUnit.class)));
    assertThat(wrong.name()).isEqualTo("size");
    assertThat(wrong.value()).isEqualTo("big");
    assertThat(wrong.type()).isEqualTo(TimeUnit.class);
  }
}

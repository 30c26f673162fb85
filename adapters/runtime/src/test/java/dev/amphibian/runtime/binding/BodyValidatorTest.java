package dev.amphibian.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that keep their constraints, and others. */
class BodyValidatorTest {

  record Order(@NotBlank String customer, List<@Valid Line> lines) {}

  record Line(@DecimalMin("0.01") BigDecimal price) {}

  private final BodyValidator validator = BodyValidator.create();

  @Test
  void aBodyThatKeepsItsConstraintsIsHandedOn() {
    Order order = new Order("Ada", List.of(new Line(BigDecimal.ONE)));
    assertThat(validator.valid(order)).isSameAs(order);
  }

  @Test
  void constraintsHoldWithinTheBodyToo() {
    Order order = new Order("Ada", List.of(new Line(BigDecimal.ZERO)));
    assertThatThrownBy(() -> validator.valid(order)).isInstanceOf(InvalidBody.class);
  }
}

package benchmark;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a customer orders. */
public record Order(
    @NotBlank String customer, @NotEmpty List<@Valid Line> lines, @NotNull LocalDate wanted) {

  /** One line of it. */
  public record Line(
      @NotBlank String part, @Min(1) @Max(1000) int quantity, @NotNull BigDecimal price) {

    BigDecimal total() {
      return price.multiply(BigDecimal.valueOf(quantity));
    }
  }

  /** What the customer gets told. */
  public record Receipt(String customer, int pieces, BigDecimal total, LocalDate wanted) {}

  /** Adds it up. */
  public Receipt receipt() {
    int pieces = lines.stream().mapToInt(Line::quantity).sum();
    BigDecimal total = lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Receipt(customer, pieces, total, wanted);
  }
}

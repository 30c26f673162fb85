package com.partsdepot.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

public record OrderRequest(
    @NotBlank String customerNumber,
    @NotEmpty @Size(max = OrderRequest.MAX_LINES) List<@Valid Line> lines) {

  public static final int MAX_LINES = 50;

  public record Line(@NotBlank String partNumber, @Positive @Max(10_000) int quantity) {}
}

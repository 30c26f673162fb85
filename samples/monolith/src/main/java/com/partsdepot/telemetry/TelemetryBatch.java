package com.partsdepot.telemetry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

public record TelemetryBatch(
    @NotEmpty @Size(max = TelemetryBatch.MAX_SAMPLES) List<@Valid Sample> samples) {

  public static final int MAX_SAMPLES = 200;

  public record Sample(@NotBlank String deviceId, @NotNull Instant recordedAt, double value) {}
}

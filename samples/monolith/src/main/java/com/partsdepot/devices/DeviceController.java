package com.partsdepot.devices;

import com.partsdepot.devices.ReadingService.Receipt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/devices")
public class DeviceController {

  public record ReadingRequest(
      @NotNull Instant recordedAt, @Min(0) @Max(100) int wearPercent, double temperature) {}

  private final ReadingService readings;

  public DeviceController(ReadingService readings) {
    this.readings = readings;
  }

  @PostMapping("/{deviceId}/readings")
  @ResponseStatus(HttpStatus.CREATED)
  public Receipt record(@PathVariable String deviceId, @Valid @RequestBody ReadingRequest reading) {
    return readings.record(
        deviceId, reading.recordedAt(), reading.wearPercent(), reading.temperature());
  }
}

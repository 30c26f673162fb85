package com.partsdepot.telemetry;

import com.partsdepot.telemetry.TelemetryService.Outcome;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/telemetry")
public class TelemetryController {

  private final TelemetryService telemetry;

  public TelemetryController(TelemetryService telemetry) {
    this.telemetry = telemetry;
  }

  @PostMapping("/batches")
  public Outcome ingest(@Valid @RequestBody TelemetryBatch batch) {
    return telemetry.ingest(batch.samples());
  }
}

package com.partsdepot.telemetry;

import com.partsdepot.devices.Device;
import com.partsdepot.devices.DeviceRepository;
import com.partsdepot.telemetry.AnomalyDetector.Anomaly;
import com.partsdepot.telemetry.AnomalyDetector.Anomaly.Severity;
import com.partsdepot.telemetry.TelemetryBatch.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class TelemetryService {

  public record Outcome(
      int accepted, int fromUnknownDevices, int anomalies, Map<String, Severity> devicesToVisit) {}

  private final DeviceRepository devices;
  private final AnomalyDetector detector;
  private final AnomalyAnalytics analytics;

  public TelemetryService(
      DeviceRepository devices, AnomalyDetector detector, AnomalyAnalytics analytics) {
    this.devices = devices;
    this.detector = detector;
    this.analytics = analytics;
  }

  @Transactional
  public Outcome ingest(List<Sample> samples) {
    Map<String, Device> known = devicesOf(samples);
    List<Anomaly> anomalies = new ArrayList<>();
    int accepted = 0;
    for (Sample sample : samples) {
      Device device = known.get(sample.deviceId());
      if (device != null) {
        accepted++;
        detector.examine(sample, device).ifPresent(anomalies::add);
      }
    }
    Map<String, Severity> devicesToVisit =
        anomalies.isEmpty() ? Map.of() : analytics.analyse(anomalies);
    return new Outcome(accepted, samples.size() - accepted, anomalies.size(), devicesToVisit);
  }

  private Map<String, Device> devicesOf(List<Sample> samples) {
    Set<String> ids = samples.stream().map(Sample::deviceId).collect(Collectors.toSet());
    return devices.findByIdIn(ids, PageRequest.ofSize(TelemetryBatch.MAX_SAMPLES)).stream()
        .collect(Collectors.toMap(Device::getId, Function.identity()));
  }
}

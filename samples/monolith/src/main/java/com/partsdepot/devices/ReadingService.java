package com.partsdepot.devices;

import com.partsdepot.common.NotFoundException;
import com.partsdepot.orders.OrderRequest;
import com.partsdepot.orders.OrderService;
import com.partsdepot.orders.OrderView;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ReadingService {

  public record Receipt(
      Long readingId, String deviceId, String partNumber, Long replacementOrderId) {}

  private final DeviceRepository devices;
  private final SensorReadingRepository readings;
  private final OrderService orders;

  public ReadingService(
      DeviceRepository devices, SensorReadingRepository readings, OrderService orders) {
    this.devices = devices;
    this.readings = readings;
    this.orders = orders;
  }

  /** Keeps the reading and orders the watched part once it is worn out. */
  @Transactional
  public Receipt record(String deviceId, Instant recordedAt, int wearPercent, double temperature) {
    Device device =
        devices.findById(deviceId).orElseThrow(() -> new NotFoundException("device", deviceId));
    SensorReading reading =
        readings.save(new SensorReading(deviceId, recordedAt, wearPercent, temperature));
    if (device.needsReplacementAt(wearPercent)) {
      device.replacementOrdered(orderReplacement(device).id());
    }
    return new Receipt(
        reading.getId(), deviceId, device.getPart().getNumber(), device.getReplacementOrderId());
  }

  private OrderView orderReplacement(Device device) {
    OrderRequest.Line line = new OrderRequest.Line(device.getPart().getNumber(), 1);
    return orders.place(
        new OrderRequest(device.getCustomer().getNumber(), List.of(line)),
        "DEVICE-" + device.getId());
  }
}

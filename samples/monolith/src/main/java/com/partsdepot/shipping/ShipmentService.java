package com.partsdepot.shipping;

import com.partsdepot.common.NotFoundException;
import com.partsdepot.shipping.CarrierClient.Tracking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
public class ShipmentService {

  public record Shipment(
      long id,
      long orderId,
      String trackingNumber,
      String recipient,
      String city,
      String country) {}

  private final JdbcClient jdbc;
  private final CarrierClient carrier;
  private final LabelPrinter printer;

  public ShipmentService(JdbcClient jdbc, CarrierClient carrier, LabelPrinter printer) {
    this.jdbc = jdbc;
    this.carrier = carrier;
    this.printer = printer;
  }

  public Tracking track(long id) {
    return carrier.track(shipment(id).trackingNumber());
  }

  public void printLabel(long id) {
    printer.print(shipment(id));
  }

  private Shipment shipment(long id) {
    return jdbc.sql(
            """
            select id, order_id, tracking_number, recipient, city, country
            from shipment
            where id = :id
            """)
        .param("id", id)
        .query(Shipment.class)
        .optional()
        .orElseThrow(() -> new NotFoundException("shipment", id));
  }
}

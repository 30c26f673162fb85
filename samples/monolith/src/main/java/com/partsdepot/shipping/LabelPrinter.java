package com.partsdepot.shipping;

import com.partsdepot.shipping.ShipmentService.Shipment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints on the label printer at the packing table, by way of the print queue. */
@Component
public class LabelPrinter {

  private static final int PATIENCE_SECONDS = 20;

  private final String queue;

  public LabelPrinter(@Value("${partsdepot.labels.queue}") String queue) {
    this.queue = queue;
  }

  public void print(Shipment shipment) {
    try {
      Path label = Files.createTempFile("label-" + shipment.id() + "-", ".zpl");
      try {
        Files.writeString(label, zpl(shipment));
        send(label);
      } finally {
        Files.deleteIfExists(label);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Label of shipment " + shipment.id() + " not printed", e);
    }
  }

  private void send(Path label) throws IOException {
    Process lpr = new ProcessBuilder("lpr", "-P", queue, "-o", "raw", label.toString()).start();
    try {
      if (!lpr.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || lpr.exitValue() != 0) {
        throw new IOException("Print queue " + queue + " did not take the label");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while printing", e);
    } finally {
      lpr.destroy();
    }
  }

  String zpl(Shipment shipment) {
    return """
    ^XA
    ^FO40,40^A0N,48,48^FD%s^FS
    ^FO40,110^A0N,36,36^FD%s (%s)^FS
    ^FO40,180^BCN,120,Y,N,N^FD%s^FS
    ^XZ
    """
        .formatted(
            shipment.recipient(), shipment.city(), shipment.country(), shipment.trackingNumber());
  }
}

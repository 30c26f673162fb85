package com.partsdepot.shipping;

import com.partsdepot.common.ApiExceptionHandler.ApiError;
import com.partsdepot.shipping.CarrierClient.Tracking;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

@RestController
@RequestMapping("/api/shipments")
public class ShipmentController {

  private static final Logger log = LoggerFactory.getLogger(ShipmentController.class);

  private final ShipmentService shipments;

  public ShipmentController(ShipmentService shipments) {
    this.shipments = shipments;
  }

  @GetMapping("/{id}/tracking")
  public Tracking tracking(@PathVariable long id) {
    return shipments.track(id);
  }

  @PostMapping("/{id}/label")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void printLabel(@PathVariable long id) {
    shipments.printLabel(id);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_GATEWAY)
  ApiError carrierFailed(RestClientException e) {
    log.warn("The carrier did not answer", e);
    return new ApiError("carrier_unavailable", "The carrier does not answer at the moment");
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  ApiError printerFailed(UncheckedIOException e) {
    log.warn("The label printer did not answer", e);
    return new ApiError("printer_unavailable", "The label printer does not answer at the moment");
  }
}

package com.partsdepot.shipping;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
public class CarrierClient {

  public record Tracking(String trackingNumber, String status, String location) {}

  private final RestClient http;

  public CarrierClient(@Value("${partsdepot.carrier.url}") String url) {
    this.http = RestClient.create(url);
  }

  public Tracking track(String trackingNumber) {
    return http.get().uri("/consignments/{number}", trackingNumber).retrieve().body(Tracking.class);
  }
}

package com.partsdepot.settlement;

import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
public class PaymentGateway {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

  public record Charge(String orderNumber, String customerNumber, BigDecimal amount) {}

  public record Confirmation(String transactionId, boolean approved) {}

  private final RestClient http;

  public PaymentGateway(@Value("${partsdepot.payment.url}") String url) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
    requests.setReadTimeout(READ_TIMEOUT);
    this.http = RestClient.builder().baseUrl(url).requestFactory(requests).build();
  }

  public Confirmation charge(Charge charge) {
    return http.post().uri("/charges").body(charge).retrieve().body(Confirmation.class);
  }
}

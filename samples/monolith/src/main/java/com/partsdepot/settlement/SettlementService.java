package com.partsdepot.settlement;

import com.partsdepot.orders.CustomerOrder;
import com.partsdepot.orders.OrderRepository;
import com.partsdepot.settlement.PaymentGateway.Charge;
import com.partsdepot.settlement.PaymentGateway.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;

@Service
public class SettlementService {

  private static final Logger log = LoggerFactory.getLogger(SettlementService.class);
  private static final int ATTEMPTS = 3;
  private static final Duration BACK_OFF = Duration.ofSeconds(5);

  public record Result(int paid, int failed) {}

  private final OrderRepository orders;
  private final PaymentGateway gateway;

  public SettlementService(OrderRepository orders, PaymentGateway gateway) {
    this.orders = orders;
    this.gateway = gateway;
  }

  /** Charges everything that was ordered on the given day and is still unpaid. */
  public Result settle(LocalDate day) {
    Instant from = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant to = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusNanos(1);
    List<CustomerOrder> unpaid =
        orders.findByStatusAndPlacedAtBetween(CustomerOrder.Status.PLACED, from, to);
    int paid = 0;
    for (CustomerOrder order : unpaid) {
      if (collect(order)) {
        order.paid();
        paid++;
      } else {
        order.paymentFailed();
      }
      orders.save(order);
    }
    return new Result(paid, unpaid.size() - paid);
  }

  private boolean collect(CustomerOrder order) {
    Charge charge =
        new Charge(
            String.valueOf(order.getId()), order.getCustomer().getNumber(), order.getTotal());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        Confirmation confirmation = gateway.charge(charge);
        return confirmation != null && confirmation.approved();
      } catch (RestClientException e) {
        log.warn("Order {}: attempt {} failed: {}", order.getId(), attempt, e.getMessage());
        if (attempt < ATTEMPTS) {
          backOff(attempt);
        }
      }
    }
    return false;
  }

  private void backOff(int attempt) {
    try {
      Thread.sleep(BACK_OFF.toMillis() * attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Settlement was interrupted", e);
    }
  }
}

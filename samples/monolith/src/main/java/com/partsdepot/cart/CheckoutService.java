package com.partsdepot.cart;

import com.partsdepot.common.BusinessRuleException;
import com.partsdepot.dashboard.DashboardFeed;
import com.partsdepot.orders.OrderService;
import com.partsdepot.orders.OrderView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;

@Service
public class CheckoutService {

  private static int ordersSinceStart = 0;

  private final OrderService orders;
  private final DashboardFeed dashboard;
  private final AuditTrail audit;
  private final Clock clock;

  public CheckoutService(
      OrderService orders, DashboardFeed dashboard, AuditTrail audit, Clock clock) {
    this.orders = orders;
    this.dashboard = dashboard;
    this.audit = audit;
    this.clock = clock;
  }

  public OrderView checkout(Cart cart, String customerNumber) {
    if (cart.isEmpty()) {
      throw new BusinessRuleException("empty_cart", "There is nothing in the cart");
    }
    OrderView order = orders.place(cart.toOrder(customerNumber), nextReference());
    dashboard.publish(order);
    audit.record(customerNumber, "checkout", order.reference());
    return order;
  }

  private String nextReference() {
    String today = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
    synchronized (CheckoutService.class) {
      ordersSinceStart++;
      return "WEB-%s-%04d".formatted(today, ordersSinceStart);
    }
  }
}

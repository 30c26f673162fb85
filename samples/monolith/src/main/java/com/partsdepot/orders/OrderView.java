package com.partsdepot.orders;

import com.partsdepot.orders.CustomerOrder.OrderLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

public record OrderView(
    Long id,
    String reference,
    String customerNumber,
    LocalDate orderedOn,
    CustomerOrder.Status status,
    List<OrderLine> lines,
    BigDecimal total) {

  static OrderView of(CustomerOrder order) {
    return new OrderView(
        order.getId(),
        order.getReference(),
        order.getCustomer().getNumber(),
        LocalDate.ofInstant(order.getPlacedAt(), ZoneOffset.UTC),
        order.getStatus(),
        order.getLines(),
        order.getTotal());
  }
}

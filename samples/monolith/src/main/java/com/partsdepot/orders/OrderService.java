package com.partsdepot.orders;

import com.partsdepot.catalogue.Part;
import com.partsdepot.catalogue.PartRepository;
import com.partsdepot.common.BusinessRuleException;
import com.partsdepot.common.NotFoundException;
import com.partsdepot.orders.CustomerOrder.OrderLine;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class OrderService {

  private final OrderRepository orders;
  private final CustomerRepository customers;
  private final PartRepository parts;
  private final Clock clock;

  public OrderService(
      OrderRepository orders, CustomerRepository customers, PartRepository parts, Clock clock) {
    this.orders = orders;
    this.customers = customers;
    this.parts = parts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public OrderView order(Long id) {
    return orders
        .findWithLinesById(id)
        .map(OrderView::of)
        .orElseThrow(() -> new NotFoundException("order", id));
  }

  /** Places an order; parts that are not in stock make it a back order. */
  @Transactional
  public OrderView place(OrderRequest request, String reference) {
    Customer customer =
        customers
            .findByNumber(request.customerNumber())
            .orElseThrow(() -> new NotFoundException("customer", request.customerNumber()));
    Map<String, Part> ordered = partsOf(request);
    CustomerOrder order = new CustomerOrder(customer, reference, clock.instant());
    for (OrderRequest.Line line : request.lines()) {
      Part part = ordered.get(line.partNumber());
      if (part == null) {
        throw new NotFoundException("part", line.partNumber());
      }
      order.add(new OrderLine(part.getNumber(), line.quantity(), part.getPrice()));
      if (!part.takeFromStock(line.quantity())) {
        order.backorder();
      }
    }
    return OrderView.of(orders.save(order));
  }

  private Map<String, Part> partsOf(OrderRequest request) {
    Set<String> numbers =
        request.lines().stream().map(OrderRequest.Line::partNumber).collect(Collectors.toSet());
    if (numbers.size() < request.lines().size()) {
      throw new BusinessRuleException(
          "duplicate_part", "Every part may appear in one line of an order only");
    }
    return parts.findByNumberIn(numbers, PageRequest.ofSize(OrderRequest.MAX_LINES)).stream()
        .collect(Collectors.toMap(Part::getNumber, Function.identity()));
  }
}

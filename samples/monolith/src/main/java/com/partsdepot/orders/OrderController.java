package com.partsdepot.orders;

import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/orders")
public class OrderController {

  private final OrderService orders;

  public OrderController(OrderService orders) {
    this.orders = orders;
  }

  @GetMapping("/{id}")
  public OrderView order(@PathVariable Long id) {
    return orders.order(id);
  }

  @PostMapping
  public ResponseEntity<OrderView> place(@Valid @RequestBody OrderRequest request) {
    OrderView order = orders.place(request, null);
    return ResponseEntity.created(URI.create("/api/orders/" + order.id())).body(order);
  }
}

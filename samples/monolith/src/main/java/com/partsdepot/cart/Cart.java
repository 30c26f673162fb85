package com.partsdepot.cart;

import com.partsdepot.orders.OrderRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public class Cart implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, Integer> quantities = new LinkedHashMap<>();

  public void add(String partNumber, int quantity) {
    quantities.merge(partNumber, quantity, Integer::sum);
  }

  public void remove(String partNumber) {
    quantities.remove(partNumber);
  }

  public boolean isEmpty() {
    return quantities.isEmpty();
  }

  public Map<String, Integer> getQuantities() {
    return Map.copyOf(quantities);
  }

  public OrderRequest toOrder(String customerNumber) {
    List<OrderRequest.Line> lines =
        quantities.entrySet().stream()
            .map(entry -> new OrderRequest.Line(entry.getKey(), entry.getValue()))
            .toList();
    return new OrderRequest(customerNumber, lines);
  }
}

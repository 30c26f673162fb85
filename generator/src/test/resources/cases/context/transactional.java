// Function: Parts#find
// Wiring: context
// Because: Stock.count carries @Async
// Call: GET /parts/A
// Call: HEAD /parts/A
// File: shop/Parts.java
package shop;

import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String name) {}

  private final Stock stock;

  public Parts(Stock stock) {
    this.stock = stock;
  }

  @GetMapping("/parts/{name}")
  Part find(@PathVariable String name) {
    return new Part(stock.named(name));
  }
}

@Service
class Stock {
  String named(String name) {
    return name;
  }

  @Async
  public void count() {}
}

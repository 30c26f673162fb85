// Function: Parts#find
// Wiring: context
// Because: takes one of several beans
// Call: GET /parts/A
// File: shop/Parts.java
package shop;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(List<String> names) {}

  private final List<Stock> stocks;

  public Parts(List<Stock> stocks) {
    this.stocks = stocks;
  }

  @GetMapping("/parts/{name}")
  Part find(@PathVariable String name) {
    return new Part(stocks.stream().map(s -> s.named(name)).toList());
  }
}

interface Stock {
  String named(String name);
}

@Order(2)
@Service
class Near implements Stock {
  public String named(String name) {
    return "near " + name;
  }
}

@Order(1)
@Service
class Far implements Stock {
  public String named(String name) {
    return "far " + name;
  }
}

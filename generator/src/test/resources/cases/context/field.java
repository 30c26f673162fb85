// Function: Parts#find
// Wiring: context
// Because: gets objects other than by its constructor
// Call: GET /parts/A
// File: shop/Parts.java
package shop;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String name) {}

  @Autowired private Stock stock;

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
}

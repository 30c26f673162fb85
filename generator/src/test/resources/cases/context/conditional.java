// Function: Parts#find
// Wiring: context
// Because: depends on a profile or condition
// Call: GET /parts/A
// File: shop/Parts.java
package shop;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String name) {}

  public Parts(Stock stock) {}

  @GetMapping("/parts/{name}")
  Part find(@PathVariable String name) {
    return new Part(name);
  }
}

@Profile("!test")
@Service
class Stock {}

// Function: Parts#find
// Wiring: context
// Because: Parts.load carries @PostConstruct
// Call: GET /parts/A
// File: shop/Parts.java
package shop;

import jakarta.annotation.PostConstruct;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String name) {}

  private String prefix = "";

  @PostConstruct
  void load() {
    prefix = "loaded ";
  }

  @GetMapping("/parts/{name}")
  Part find(@PathVariable String name) {
    return new Part(prefix + name);
  }
}

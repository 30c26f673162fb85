// Function: Parts#all
// Wiring: direct
// Because: its HTTP part is simple
// Call: GET /parts?category=a&sizes=1,2
// Call: GET /parts?category=a&sizes=1&sizes=2
// Call: GET /parts?category=a&sizes=x
// Call: GET /parts?sizes=1
// Call: GET /parts?category=none
// Call: GET /parts?category=
// File: shop/Parts.java
package shop;

import java.util.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public sealed interface Part permits Bolt {}

  public record Bolt(String name, double length) implements Part {}

  @GetMapping("/parts")
  public List<Part> all(@RequestParam String category, @RequestParam(required = false) List<Integer> sizes) {
    if (category.equals("none")) {
      return null;
    }
    return List.of(new Bolt(category, 1.0), new Bolt(String.valueOf(sizes), 0.5));
  }
}

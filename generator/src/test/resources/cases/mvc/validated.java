// Function: Parts#find
// Wiring: mvc
// Because: @Positive
// Call: GET /parts?size=1
// Call: GET /parts?size=0
// Call: GET /parts?size=x
// File: shop/Parts.java
package shop;

import jakarta.validation.constraints.Positive;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(int size) {}

  @GetMapping("/parts")
  public Part find(@RequestParam @Positive int size) {
    return new Part(size);
  }
}

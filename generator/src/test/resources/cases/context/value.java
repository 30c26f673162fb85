// Function: Parts#find
// Wiring: context
// Because: spring.jackson.
// Call: GET /parts/A
// Call: GET /parts/gone
// Call: GET /parts/A?times=x
// Call: GET /parts/A?times=7
// File: application.properties
shop.prefix=P-
spring.jackson.property-naming-strategy=SNAKE_CASE
// File: shop/Parts.java
package shop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String partName, int times) {}

  private final String prefix;

  public Parts(@Value("${shop.prefix}") String prefix) {
    this.prefix = prefix;
  }

  @GetMapping("/parts/{name}")
  public Part find(@PathVariable String name, @RequestParam(defaultValue = "1") int times) {
    if (name.equals("gone")) {
      throw new IllegalStateException("gone");
    }
    return new Part(prefix + name, times);
  }

  @ExceptionHandler(IllegalStateException.class)
  @ResponseStatus(HttpStatus.GONE)
  public Part gone() {
    return new Part("gone", 0);
  }
}

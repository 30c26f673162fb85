// Function: Parts#find
// Wiring: mvc
// Because: @Positive
// Call: GET /shop/parts?size=1
// Call: GET /shop/parts?size=0
// Budget: 640 30
// File: application.properties
server.port=9966
server.servlet.context-path=/shop
spring.datasource.url=jdbc:postgresql://${DB_HOST:localhost}/parts?currentSchema=shop
spring.datasource.password=${DB_PASSWORD:parts}
spring.lifecycle.timeout-per-shutdown-phase=20s
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

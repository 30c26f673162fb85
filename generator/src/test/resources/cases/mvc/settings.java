// Function: Parts#find
// Wiring: mvc
// Because: settings below spring.mvc.* change how Spring MVC answers
// Call: GET /parts/A
// Call: GET /parts/A?size=x
// File: application.properties
spring.mvc.problemdetails.enabled=true
// File: shop/Parts.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String name, int size) {}

  @GetMapping("/parts/{name}")
  public Part find(@PathVariable String name, @RequestParam(defaultValue = "1") int size) {
    return new Part(name, size);
  }
}

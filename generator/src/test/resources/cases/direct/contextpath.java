// Function: Parts#find
// Wiring: direct
// Because: its HTTP part is simple
// Call: GET /shop/parts/A
// Call: GET /shop/parts/A?size=x
// Call on Boot 4: GET /shop/other
// File: application.properties
server.servlet.context-path=/shop/
// File: shop/Parts.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String name, int size) {}

  @GetMapping({"/parts/{name}", "/items/{name}"})
  public Part find(@PathVariable("name") String part, @RequestParam(defaultValue = "1") Integer size) {
    return new Part(part, size);
  }
}

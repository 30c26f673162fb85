// Function: Parts#total
// Wiring: direct
// Because: its HTTP part is simple
// Call: PUT /parts | Content-Type: application/json <<< [{"name":"a","size":1},{"name":"b","size":2}]
// Call: PUT /parts | Content-Type: application/json <<< {"name":"a"}
// Call: PUT /parts
// File: shop/Parts.java
package shop;

import java.util.List;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(String name, int size) {}

  public record Total(int size) {}

  @PutMapping("/parts")
  public Total total(@RequestBody(required = false) List<Part> parts) {
    return new Total(parts == null ? -1 : parts.stream().mapToInt(Part::size).sum());
  }
}

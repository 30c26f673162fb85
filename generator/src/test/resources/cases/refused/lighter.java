// Function: Doors#find
// Wiring: refused
// Because: the wiring direct that it asks for can't keep its behaviour
// Asked: direct
// File: shop/Doors.java
package shop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.*;

@RestController
public class Doors {

  public record Door(String name, int wings) {}

  private final String prefix;

  public Doors(@Value("${shop.prefix:D}") String prefix) {
    this.prefix = prefix;
  }

  @GetMapping("/doors/{name}")
  public Door find(@PathVariable String name, @RequestParam(defaultValue = "1") int wings) {
    return new Door(prefix + name, wings);
  }
}

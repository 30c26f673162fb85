// Function: Doors#find
// Wiring: context
// Because: @AsFunction asks for it
// Asked: context
// Call: GET /doors/A?wings=2
// Call: GET /doors/A?wings=x
// Call: POST /doors/A
// File: shop/Doors.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
public class Doors {

  public record Door(String name, int wings) {}

  @GetMapping("/doors/{name}")
  public Door find(@PathVariable String name, @RequestParam(defaultValue = "1") int wings) {
    return new Door(name, wings);
  }
}

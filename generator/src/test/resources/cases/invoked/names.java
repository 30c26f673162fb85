// From Boot: 3
// Function: Restock#plan
// Wiring: context
// Because: settings below spring.jackson.* change how JSON is read and written
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 {"part_name":"a2"} <<< {"aPart":{"part_name":"a"},"wait":2}
// File: application.properties
spring.jackson.property-naming-strategy=SNAKE_CASE
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class Restock {

  record Line(String partName) {}

  @AsFunction
  Optional<Line> plan(Line aPart, byte wait) {
    return Optional.of(new Line(aPart.partName() + wait));
  }
}

// Function: Restock#plan
// Wiring: context
// Because: Restock carries @Validated, which needs Spring
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 {"partName":"a"} <<< {"name":"a","partSize":1}
// Call: POST /the-shop | Content-Type: application/json | Expected: 500 {"status":500} <<< {"name":"","partSize":1}
// Call: POST /the-shop | Content-Type: application/json | Expected: 400 {"status":400,"detail":"The payload has no value for partSize"} <<< {"name":"a"}
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import jakarta.validation.constraints.NotEmpty;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

@Service
@Validated
public class Restock {

  public record Plan(String partName) {}

  @AsFunction
  public Plan plan(@NotEmpty String name, int partSize) {
    return new Plan(name);
  }
}

// Function: Restock#forget
// Wiring: direct
// Because: constructors alone make its one object
// Call: POST /the-shop | Expected: 200 null
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 null <<< {"any":"thing"}
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 null <<< no JSON
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import org.springframework.stereotype.Service;

@Service
public class Restock {
  @AsFunction
  public void forget() {}
}

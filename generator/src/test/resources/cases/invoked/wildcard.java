// Function: Restock#plan
// Wiring: direct
// Because: constructors alone make its one object
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 [1,2] <<< [1,2]
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class Restock {
  @AsFunction
  public List<? extends Number> plan(List<? extends Number> sizes) {
    return sizes;
  }
}

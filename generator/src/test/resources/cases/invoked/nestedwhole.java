// From Boot: 3
// Function: Restock#plan
// Wiring: direct
// Because: constructors alone make its one object
// Call: POST /the-shop | Content-Type: application/json | Expected: 200 1 <<< {"x":[{"name":"a","size":1}]}
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
class Restock {

  record Part(String name, int size) {}

  @AsFunction
  int plan(Map<String, ? extends List<? extends Part>> parts) {
    int sum = 0;
    for (List<? extends Part> each : parts.values()) {
      for (Part part : each) {
        sum += part.size();
      }
    }
    return sum;
  }
}

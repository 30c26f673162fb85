// Function: Restock#plan
// Wiring: refused
// Because: is invoked by name, so it can't share the function shop
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import org.springframework.stereotype.Service;

@Service
public class Restock {
  @AsFunction(group = "shop")
  public String plan(String part) { return part; }
}

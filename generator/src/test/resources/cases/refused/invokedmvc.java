// Function: Restock#plan
// Wiring: refused
// Because: the wiring mvc that it asks for is for routes, and Restock#plan has none
// Asked: mvc
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import org.springframework.stereotype.Service;

@Service
public class Restock {
  @AsFunction
  public String plan(String part) { return part; }
}

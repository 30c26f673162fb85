// Function: Restock#plan
// Wiring: refused
// Because: parameter 1 of Restock.plan is a java.io.InputStream
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import org.springframework.stereotype.Service;

@Service
public class Restock {
  @AsFunction
  public String plan(java.io.InputStream part) { return null; }
}

// Function: Restock#plan
// Wiring: refused
// Because: returns java.io.OutputStream, which is never written as JSON
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import org.springframework.stereotype.Service;

@Service
public class Restock {
  @AsFunction
  public java.io.OutputStream plan() { return null; }
}

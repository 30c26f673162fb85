// Function: Restock#plan
// Wiring: refused
// Because: compile with -parameters
// Nameless: yes
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import org.springframework.stereotype.Service;

@Service
public class Restock {
  @AsFunction
  public String plan(String part, int size) { return part; }
}

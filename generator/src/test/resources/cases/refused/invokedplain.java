// Function: Restock#plan
// Wiring: refused
// Because: Restock is no bean
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;

public class Restock {
  @AsFunction
  public String plan(String part) { return part; }
}

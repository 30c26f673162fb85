// Function: Restock#plan
// Wiring: refused
// Because: parameter 1 of Planner.plan is of a type that only its users name
// File: shop/Restock.java
package shop;

import dev.amphibian.AsFunction;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class Restock extends Planner<String> {}

abstract class Planner<T> {
  @AsFunction
  public List<T> plan(List<T> parts) {
    return parts;
  }
}

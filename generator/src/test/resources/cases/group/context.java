// Function: Carts#put Carts#list
// Wiring: context
// Because: its entry points share objects, and Carts#put changes them
// Call: PUT /carts/a
// Call: PUT /carts/b
// Call: GET /carts
// Call: PUT /carts/full
// Call: DELETE /carts/a
// File: shop/Carts.java
package shop;

import java.util.*;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/carts")
public class Carts {

  private final Set<String> names = new ConcurrentSkipListSet<>();

  @PutMapping("/{name}")
  public List<String> put(@PathVariable String name) {
    if (name.equals("full")) {
      throw new IllegalStateException("full");
    }
    names.add(name);
    return List.copyOf(names);
  }

  @GetMapping
  public List<String> list() {
    return List.copyOf(names);
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  public List<String> full(IllegalStateException e) {
    return List.of(e.getMessage());
  }
}

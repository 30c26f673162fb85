// Function: Parts#text Parts#list Orders#place
// Wiring: mvc
// Because: Parts#text needs it
// Call: GET /parts/7
// Call: GET /parts/0
// Call: GET /parts
// Call: POST /orders/3
// Call: POST /orders/x
// Call: GET /orders/3
// File: shop/Parts.java
package shop;

import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/parts")
public class Parts {

  @GetMapping("/{id}")
  public String text(@PathVariable @Positive int id) {
    return "part " + id;
  }

  @GetMapping
  public List<String> list() {
    return List.of("a");
  }
}
// File: shop/Orders.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
public class Orders {

  public record Order(int id) {}

  @PostMapping("/orders/{id}")
  public Order place(@PathVariable int id) {
    return new Order(id);
  }
}

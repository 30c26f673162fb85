package benchmark;

import dev.amphibian.AsFunction;
import dev.amphibian.Wiring;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Validated JSON in, JSON out; one entry point per wiring. */
@RestController
public class OrderController {

  @PostMapping("/direct/orders")
  @AsFunction(name = "orders-direct")
  public Order.Receipt order(@Valid @RequestBody Order order) {
    return order.receipt();
  }

  @PostMapping("/context/orders")
  @AsFunction(name = "orders-context", wiring = Wiring.CONTEXT)
  public Order.Receipt orderFromContext(@Valid @RequestBody Order order) {
    return order(order);
  }

  @PostMapping("/mvc/orders")
  @AsFunction(name = "orders-mvc", wiring = Wiring.MVC)
  public Order.Receipt orderFromMvc(@Valid @RequestBody Order order) {
    return order(order);
  }
}

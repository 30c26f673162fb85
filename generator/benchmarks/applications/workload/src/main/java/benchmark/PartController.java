package benchmark;

import dev.amphibian.AsFunction;
import dev.amphibian.Wiring;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One read from the database, which only Spring's container can open; an entry point per wiring. */
@RestController
public class PartController {

  private final PartStore parts;

  public PartController(PartStore parts) {
    this.parts = parts;
  }

  @GetMapping("/context/parts/{number}")
  @AsFunction(name = "parts-context")
  public PartStore.Part part(@PathVariable String number) {
    return parts.find(number);
  }

  @GetMapping("/mvc/parts/{number}")
  @AsFunction(name = "parts-mvc", wiring = Wiring.MVC)
  public PartStore.Part partFromMvc(@PathVariable String number) {
    return parts.find(number);
  }
}

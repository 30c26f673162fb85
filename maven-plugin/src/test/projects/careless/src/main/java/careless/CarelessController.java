package careless;

import dev.amphibian.AsFunction;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CarelessController {

  @AsFunction(timeout = "soon")
  @GetMapping("/a")
  String timeout() {
    return "a";
  }

  @AsFunction
  private String hidden() {
    return "b";
  }

  @GetMapping("/c")
  String fine() {
    return hidden();
  }
}

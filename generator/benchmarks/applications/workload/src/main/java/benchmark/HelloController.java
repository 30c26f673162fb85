package benchmark;

import dev.amphibian.AsFunction;
import dev.amphibian.Wiring;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The least that a function can do; one entry point per wiring. */
@RestController
public class HelloController {

  /** A greeting and to whom. */
  public record Greeting(String text, String name) {}

  @GetMapping("/direct/hello")
  @AsFunction(name = "hello-direct")
  public Greeting hello(@RequestParam String name) {
    return new Greeting("Hello, " + name, name);
  }

  @GetMapping("/context/hello")
  @AsFunction(name = "hello-context", wiring = Wiring.CONTEXT)
  public Greeting helloFromContext(@RequestParam String name) {
    return hello(name);
  }

  @GetMapping("/mvc/hello")
  @AsFunction(name = "hello-mvc", wiring = Wiring.MVC)
  public Greeting helloFromMvc(@RequestParam String name) {
    return hello(name);
  }
}

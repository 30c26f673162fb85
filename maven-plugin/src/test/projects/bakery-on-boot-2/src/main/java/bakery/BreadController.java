package bakery;

import dev.amphibian.AsFunction;
import java.math.BigDecimal;
import javax.validation.Valid;
import javax.validation.constraints.Max;
import javax.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/breads")
class BreadController {

  private final Oven oven;

  BreadController(Oven oven) {
    this.oven = oven;
  }

  record Bread(String name, int loaves, BigDecimal price) {}

  record Order(@NotBlank String name, @Max(10) int loaves) {}

  @AsFunction(name = "find-bread", memory = 256, timeout = "10s")
  @GetMapping("/{name}")
  Bread find(@PathVariable String name, @RequestParam(defaultValue = "1") int loaves) {
    return new Bread(name, loaves, oven.price(loaves));
  }

  @AsFunction(name = "order-bread")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Bread order(@Valid @RequestBody Order order) {
    return new Bread(order.name(), order.loaves(), oven.price(order.loaves()));
  }

  @GetMapping("/slow")
  String slow() throws InterruptedException {
    oven.preheat();
    return "warm";
  }
}

// Function: PartController#one PartController#list PartController#latest PartController#add PriceController#price
// Wiring: direct
// Because: its HTTP part is simple
// Call: GET /parts/7
// Call: GET /parts
// Call: GET /parts/latest
// Call: POST /parts <<< {"id":"x"}
// Call: POST /parts <<< {"id":
// Call: GET /parts/7/price
// Call: GET /parts/free/price
// Call: GET /parts/gone
// Call: HEAD /parts/7
// Call: DELETE /parts/7
// Call: DELETE /parts
// Call: OPTIONS /parts/7
// Call: OPTIONS /parts
// Call: PUT /parts/7/price | Accept: text/html
// Call on Boot 4: GET /parts/7/weight
// File: shop/PartController.java
package shop;

import java.util.List;
import org.springframework.web.bind.annotation.*;
import shop.price.Prices;

@RestController
@RequestMapping("/parts")
public class PartController {

  public record Part(String id) {}

  private final Prices prices;

  public PartController(Prices prices) {
    this.prices = prices;
  }

  @GetMapping("/{id}")
  public Part one(@PathVariable String id) {
    if (id.equals("gone")) {
      throw new IllegalArgumentException("gone");
    }
    return new Part(id);
  }

  @GetMapping
  public List<Part> list() {
    return List.of(new Part("a"), new Part("b"));
  }

  @GetMapping("/latest")
  public Part latest() {
    return new Part("latest of " + prices.of("x"));
  }

  @PostMapping
  @ResponseStatus(org.springframework.http.HttpStatus.CREATED)
  public Part add(@RequestBody Part part) {
    return part;
  }

  @ExceptionHandler
  @ResponseStatus(org.springframework.http.HttpStatus.NOT_FOUND)
  public Part missing(IllegalArgumentException e) {
    return new Part(e.getMessage());
  }
}
// File: shop/price/PriceController.java
package shop.price;

import org.springframework.web.bind.annotation.*;

@RestController
class PriceController {

  record Price(int euros) {}

  private final Prices prices;

  PriceController(Prices prices) {
    this.prices = prices;
  }

  @GetMapping("/parts/{id}/price")
  Price price(@PathVariable String id) {
    return new Price(prices.of(id));
  }

  @ExceptionHandler
  @ResponseStatus(org.springframework.http.HttpStatus.CONFLICT)
  Price free(IllegalStateException e) {
    return new Price(0);
  }
}
// File: shop/price/Prices.java
package shop.price;

import org.springframework.stereotype.Service;

@Service
public class Prices {
  public int of(String id) {
    if (id.equals("free")) {
      throw new IllegalStateException(id);
    }
    return id.length();
  }
}

// Function: Parts#find
// Wiring: mvc
// Because: Parts.find carries @JsonView
// Call: GET /parts
// File: shop/Parts.java
package shop;

import com.fasterxml.jackson.annotation.JsonView;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  interface Short {}

  interface Long extends Short {}

  public record Part(@JsonView(Short.class) String name, @JsonView(Long.class) String text) {}

  @GetMapping("/parts")
  @JsonView(Short.class)
  public Part find() {
    return new Part("a", "long text");
  }
}

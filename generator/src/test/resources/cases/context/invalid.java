// Function: Parts#add
// Wiring: context
// Because: the body is validated by the application's validator
// Call: POST /parts | Content-Type: application/json <<< {"name": "bolt"}
// Call: POST /parts | Content-Type: application/json <<< {"name": ""}
// Call: POST /parts | Content-Type: application/json | Accept: text/html <<< {"name": ""}
// Call: POST /parts | Content-Type: application/json | Accept: image/png <<< {"name": ""}
// Call: POST /parts
// File: shop/Parts.java
package shop;

import jakarta.validation.constraints.*;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public interface Strict {}

  public record Part(@NotBlank(groups = Strict.class) String name, @Min(1) int size) {}

  @PostMapping("/parts")
  public String add(@Validated(Strict.class) @RequestBody Part part) {
    return part.name();
  }
}

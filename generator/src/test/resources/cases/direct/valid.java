// Function: Parts#add
// Wiring: direct
// Because: its HTTP part is simple
// Call: POST /parts | Content-Type: application/json <<< {"name": "bolt", "size": 3, "maker": {"city": "Ulm"}, "tags": ["a"]}
// Call: POST /parts | Content-Type: application/json <<< {"name": " ", "size": 0, "maker": {"city": "Ulm"}}
// Call: POST /parts | Content-Type: application/json <<< {"name": "bolt", "size": 3, "maker": {"city": ""}}
// Call: POST /parts | Content-Type: application/json <<< {"name": "bolt", "size": 3, "tags": [""]}
// Call: POST /parts | Content-Type: application/json | Accept-Language: de <<< {"name": "bolt", "size": 0}
// Call: POST /parts | Content-Type: application/json | Accept: text/html <<< {"name": "bolt", "size": 0}
// Call: POST /parts | Content-Type: application/json <<< {"name":
// Call: POST /parts | Content-Type: application/json
// Call: POST /parts | Content-Type: application/json <<< null
// Call: POST /parts | Content-Type: text/plain <<< x
// From Boot: 3
// File: shop/Parts.java
package shop;

import jakarta.validation.*;
import jakarta.validation.constraints.*;
import java.util.*;
import org.springframework.web.bind.annotation.*;

@RestController
public class Parts {
  public record Part(
      @NotBlank String name, @Min(1) int size, @Valid Maker maker, List<@NotEmpty String> tags) {}

  public record Maker(@NotEmpty String city) {}

  @PostMapping("/parts")
  public Part add(@Valid @RequestBody Part part) {
    return part;
  }
}

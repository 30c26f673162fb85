// Function: Parts#find
// Wiring: mvc
// Because: sets a content type or a condition of the cache
// Call: GET /parts/A
// Call: GET /parts/A?size=x
// Call: GET /parts
// File: shop/Parts.java
package shop;

import java.util.*;
import org.springframework.context.annotation.*;
import org.springframework.http.*;
import org.springframework.stereotype.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class Parts {
  public record Part(String name, int size) {}

  @GetMapping("/parts/{name}")
  public ResponseEntity<Part> find(@PathVariable String name) {
    return ResponseEntity.ok().eTag("1").body(new Part(name, 1));
  }
}


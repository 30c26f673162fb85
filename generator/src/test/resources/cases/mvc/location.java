// Function: Parts#find
// Wiring: mvc
// Because: for the request
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
    return ResponseEntity.created(
            org.springframework.web.servlet.support.ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQuery(null).build().toUri())
        .body(new Part(name, 1));
  }
}


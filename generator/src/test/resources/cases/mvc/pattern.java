// Function: Parts#find
// Wiring: mvc
// Because: is more than literals and names
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

  @GetMapping("/parts/{name:[A-Z]}")
  public Part find(@PathVariable String name) {
    return new Part(name, 1);
  }
}


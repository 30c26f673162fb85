// Function: Parts#find
// Wiring: mvc
// Because: returns java.lang.String, which isn't always written as JSON
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
  public String find(@PathVariable String name) {
    return name;
  }
}


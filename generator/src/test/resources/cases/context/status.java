// Function: Parts#find
// Wiring: context
// Because: ResponseStatusException carries a status that Spring MVC answers with
// Call: GET /parts/A
// Call: GET /parts/A?size=x
// Call: GET /parts
// Call: GET /parts/A | Accept: text/html
// Call: HEAD /parts/A
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
  public Part find(@PathVariable String name, @RequestParam(defaultValue = "1") int size) {
    throw new ResponseStatusException(HttpStatus.GONE, "gone");
  }
}


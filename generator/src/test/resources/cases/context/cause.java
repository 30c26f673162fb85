// Function: Parts#find
// Wiring: context
// Because: handles IllegalArgumentException, which Spring MVC itself may throw here
// Call: GET /parts/A
// Call: GET /parts/A?size=x
// Call: GET /parts
// Call: POST /parts/A
// Call: GET /parts/A | Accept: application/xml
// Call: OPTIONS /parts/A
// Call: GET /parts/a.exe
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
    return new Part(name, size);
  }
}

@RestControllerAdvice
class Errors {
  record Failure(String what) {}

  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  Failure all(IllegalArgumentException e) {
    return new Failure(e.getMessage());
  }
}

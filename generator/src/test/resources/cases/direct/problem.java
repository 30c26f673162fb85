// From Boot: 3
// Function: Quotes#quote
// Wiring: direct
// Because: its HTTP part is simple
// Call: GET /quotes/A
// Call: GET /quotes/B
// Call: GET /quotes/B | Accept: application/xml
// Call: GET /quotes/B | Accept: application/json
// Call: GET /quotes/B | Accept: application/*
// Call: GET /quotes/B | Accept: text/html
// File: shop/Quotes.java
package shop;

import org.springframework.web.bind.annotation.*;

@RestController
public class Quotes {

  public record Quote(String part) {}

  @GetMapping("/quotes/{part}")
  public Quote quote(@PathVariable String part) {
    if (!part.equals("A")) {
      throw new UnsupportedOperationException("not here");
    }
    return new Quote(part);
  }
}
// File: shop/Advice.java
package shop;

import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;

@RestControllerAdvice
public class Advice {

  @ExceptionHandler
  ProblemDetail problem(UnsupportedOperationException e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_IMPLEMENTED, e.getMessage());
  }
}

package dev.amphibian.spring.garage;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A controller's own exception handler; Spring 5 has no problem documents of its own. */
abstract class TooManyProblem {

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(TooMany failure) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Map.of("title", "Too many"));
  }
}

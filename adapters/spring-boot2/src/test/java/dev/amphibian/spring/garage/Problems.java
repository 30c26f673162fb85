package dev.amphibian.spring.garage;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Failures as problem documents, which Spring 5 doesn't write by itself. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> handle(NoSuchJob missing) {
    return ResponseEntity.status(HttpStatus.NOT_FOUND)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Map.of("detail", missing.getMessage()));
  }
}

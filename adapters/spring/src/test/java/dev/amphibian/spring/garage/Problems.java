package dev.amphibian.spring.garage;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Failures as problem documents. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ProblemDetail handle(NoSuchJob missing) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
    problem.setProperty("hint", "größer gibt es nicht");
    return problem;
  }
}

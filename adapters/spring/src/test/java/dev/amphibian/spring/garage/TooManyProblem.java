package dev.amphibian.spring.garage;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A controller's own exception handler. */
abstract class TooManyProblem {

  @ExceptionHandler
  ProblemDetail handle(TooMany failure) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS);
    problem.setTitle("Too many");
    return problem;
  }
}

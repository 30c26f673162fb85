package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import java.util.Optional;

/** The statuses that an application's exception classes carry by {@code @ResponseStatus}. */
public final class ExceptionStatuses {

  private static final String RESPONSE_STATUS =
      "org.springframework.web.bind.annotation.ResponseStatus";
  private static final int INTERNAL_SERVER_ERROR = 500;

  private final Codebase codebase;

  /** Of the classes of {@code codebase}. */
  public ExceptionStatuses(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The status code of an exception class, given by its binary name; 500 if it carries none. */
  public int of(String type) {
    return codebase
        .hierarchy(type)
        .flatMap(each -> codebase.findAnnotation(each, RESPONSE_STATUS).stream())
        .findFirst()
        .flatMap(ExceptionStatuses::code)
        .orElse(INTERNAL_SERVER_ERROR);
  }

  private static Optional<Integer> code(AnnotationUse use) {
    return use.text("code").or(() -> use.text("value")).flatMap(HttpStatuses::code);
  }
}

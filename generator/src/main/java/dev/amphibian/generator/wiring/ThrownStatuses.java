package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.slice.Slice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks for exceptions that carry a status, which Spring MVC answers by itself. */
final class ThrownStatuses {

  private static final String RESPONSE_STATUS =
      "org.springframework.web.bind.annotation.ResponseStatus";

  /** Names what it takes, not what it throws; {@link ErrorReader} reads it. */
  private static final String ADVICE = "org.springframework.web.bind.annotation.ControllerAdvice";

  private static final List<String> CARRIERS =
      List.of(
          "org.springframework.web.server.ResponseStatusException",
          "org.springframework.web.ErrorResponseException");

  private final Codebase codebase;

  ThrownStatuses(Codebase codebase) {
    this.codebase = codebase;
  }

  void requireNone(Slice slice) {
    Set<String> named = new TreeSet<>();
    for (String type : slice.types()) {
      codebase
          .type(type)
          .filter(t -> !codebase.hasAnnotation(t, ADVICE))
          .ifPresent(t -> named.addAll(codebase.libraries().references(t)));
    }
    named.addAll(slice.types());
    for (String name : named) {
      if (carries(name)) {
        throw new NotSimple(
            name.substring(name.lastIndexOf('.') + 1)
                + " carries a status that Spring MVC answers with");
      }
    }
  }

  private boolean carries(String name) {
    Optional<TypeInfo> own = codebase.type(name);
    return CARRIERS.stream().anyMatch(carrier -> codebase.isA(name, carrier))
        || (own.isPresent()
            && codebase.isA(name, "java.lang.Throwable")
            && codebase.hasAnnotation(own.get(), RESPONSE_STATUS));
  }
}

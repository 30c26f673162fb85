package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
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

  private static final String CONSTRUCTOR = "<init>";
  private static final List<String> CARRIERS =
      List.of(
          "org.springframework.web.server.ResponseStatusException",
          "org.springframework.web.ErrorResponse");

  private final Codebase codebase;

  ThrownStatuses(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The name of one that is made on the way; empty if none is. */
  String find(Slice slice) {
    Set<String> made = new TreeSet<>();
    for (MethodId id : slice.methods().list()) {
      if (id.name().equals(CONSTRUCTOR)) {
        made.add(id.owner());
      }
      codebase.method(id).stream()
          .flatMap(method -> codebase.callsWithin(method).stream())
          .map(Call::target)
          .filter(target -> target.name().equals(CONSTRUCTOR))
          .forEach(target -> made.add(target.owner()));
    }
    return made.stream().filter(this::carries).findFirst().orElse("");
  }

  private boolean carries(String name) {
    Optional<TypeInfo> own = codebase.type(name);
    return CARRIERS.stream().anyMatch(carrier -> codebase.isA(name, carrier))
        || (own.isPresent()
            && codebase.isA(name, "java.lang.Throwable")
            && codebase.hasAnnotation(own.get(), RESPONSE_STATUS));
  }
}

package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Expression.Invocation;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The servlet filters that code registers, with their URL patterns where these are constant. */
final class FilterRegistrations {

  private static final Set<String> SPRING =
      Set.of(
          "org.springframework.boot.web.servlet.FilterRegistrationBean",
          "org.springframework.boot.context.embedded.FilterRegistrationBean");
  private static final Set<String> CONTAINER =
      Set.of("jakarta.servlet.ServletContext", "javax.servlet.ServletContext");

  /** The types of dispatch, and whether the mapping comes after others. */
  private static final int BEFORE_PATTERNS = 2;

  private final Codebase codebase;
  private final Participants participants;
  private final String contract;

  FilterRegistrations(Codebase codebase, Participants participants, String contract) {
    this.codebase = codebase;
    this.participants = participants;
    this.contract = contract;
  }

  /** The registered filters; of one that is registered twice both. */
  List<Placed> placed() {
    List<Placed> all = new ArrayList<>();
    for (Registering made : Registering.of(codebase, SPRING, Set.of("<init>"))) {
      Scope scope = scope(made, 0, "addUrlPatterns", "setUrlPatterns");
      ofSpring(made).forEach(filter -> all.add(new Placed(filter, scope)));
    }
    for (Registering added : Registering.of(codebase, CONTAINER, Set.of("addFilter"))) {
      Scope scope = scope(added, BEFORE_PATTERNS, "addMappingForUrlPatterns");
      ofContainer(added).forEach(filter -> all.add(new Placed(filter, scope)));
    }
    return all;
  }

  private Scope scope(Registering registering, int from, String... names) {
    boolean isForServlets =
        registering.written().stream()
            .flatMap(List::stream)
            .anyMatch(call -> call.method().matches(".*Servlet(Names|RegistrationBeans)"));
    return isForServlets
        ? Scope.UNKNOWN
        : registering.patterns(codebase, from, names).map(Scope::ofServlet).orElse(Scope.UNKNOWN);
  }

  /** What is handed to the constructor or set, else what the bean's type says. */
  private List<Participant> ofSpring(Registering made) {
    List<Participant> handed =
        Stream.concat(Stream.of(made.call()), setters(made))
            .flatMap(
                call -> participants.handed(made.method(), call.argument(0), contract).stream())
            .toList();
    MethodInfo source = codebase.source(made.method());
    return handed.isEmpty() && SPRING.contains(source.returnType().name())
        ? source.returnType().arguments().stream()
            .map(TypeUse::name)
            .filter(type -> codebase.type(type).isPresent())
            .map(type -> participants.ofType(type, contract, Confidence.LIKELY))
            .toList()
        : handed;
  }

  private Stream<Call> setters(Registering made) {
    Optional<List<Invocation>> written = made.written();
    return made.method().calls().stream()
        .filter(call -> call.target().name().equals("setFilter"))
        .filter(
            call ->
                written.isEmpty()
                    || written.get().stream().anyMatch(i -> i.line() == call.place().line()));
  }

  private List<Participant> ofContainer(Registering added) {
    Operand filter = added.call().argument(1);
    String type =
        filter instanceof Operand.TypeLiteral literal
            ? literal.type()
            : added.call().text(1).orElse("");
    return codebase.type(type).isPresent()
        ? List.of(participants.ofType(type, contract, Confidence.LIKELY))
        : participants.handed(added.method(), filter, contract);
  }
}

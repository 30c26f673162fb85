package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.Expression.Creation;
import dev.amphibian.analyzer.codebase.Expression.Invocation;
import dev.amphibian.analyzer.codebase.Expression.Text;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The URL patterns under which code registers servlets: by {@code ServletContext.addServlet} or
 * Spring Boot's {@code ServletRegistrationBean}. Which class it is the class file tells, the
 * patterns, which stand in arrays, the source; where a method registers several, nothing is said.
 */
final class ServletRegistrations {

  private static final String SPRING_BEAN = "ServletRegistrationBean";
  private static final List<String> MAPPING = List.of("addMapping", "addUrlMappings");

  private ServletRegistrations() {}

  /** The patterns by the name of the servlet's class, as far as they are constant. */
  static Map<String, List<String>> of(Codebase codebase) {
    Map<String, List<String>> patterns = new LinkedHashMap<>();
    codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .forEach(
            method -> {
              List<String> servlets =
                  method.calls().stream().flatMap(call -> servlet(call).stream()).toList();
              if (servlets.size() == 1) {
                List<String> texts = texts(codebase, method);
                if (!texts.isEmpty()) {
                  patterns.putIfAbsent(servlets.get(0), texts);
                }
              }
            });
    return patterns;
  }

  private static Optional<String> servlet(Call call) {
    if (call.target().name().equals("addServlet")) {
      return type(call, 1);
    }
    boolean isBean =
        call.target().simpleOwner().equals(SPRING_BEAN) && call.target().name().equals("<init>");
    return isBean && !call.argumentTypes().isEmpty() ? type(call, 0) : Optional.empty();
  }

  private static Optional<String> type(Call call, int argument) {
    if (call.argument(argument) instanceof Operand.TypeLiteral literal) {
      return Optional.of(literal.type());
    }
    if (call.argument(argument) instanceof Operand.Made made) {
      return Optional.of(made.type());
    }
    return argument < call.argumentTypes().size()
        ? Optional.of(call.argumentTypes().get(argument))
        : Optional.empty();
  }

  private static List<String> texts(Codebase codebase, MethodInfo method) {
    return codebase.sources().statements(codebase.source(method)).stream()
        .flatMap(statement -> patterns(statement.value()))
        .map(codebase.settings()::resolve)
        .distinct()
        .toList();
  }

  private static Stream<String> patterns(Expression expression) {
    if (expression instanceof Creation made && made.type().contains(SPRING_BEAN)) {
      return made.arguments().stream().skip(1).flatMap(ServletRegistrations::text);
    }
    if (!(expression instanceof Invocation call)) {
      return Stream.empty();
    }
    Stream<String> own =
        MAPPING.contains(call.method())
            ? call.arguments().stream().flatMap(ServletRegistrations::text)
            : Stream.empty();
    return Stream.concat(call.receiver().stream().flatMap(r -> patterns(r)), own);
  }

  private static Stream<String> text(Expression expression) {
    return expression instanceof Text text ? Stream.of(text.value()) : Stream.empty();
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.generator.wiring.Argument.From;
import dev.amphibian.generator.wiring.ErrorClause.Origin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Spring MVC throws by itself, and which of it generated code can imitate. */
final class FrameworkErrors {

  private static final String WEB = "org.springframework.web.";
  static final String WRONG_TYPE = WEB + "method.annotation.MethodArgumentTypeMismatchException";
  static final String MISSING_PARAMETER = WEB + "bind.MissingServletRequestParameterException";
  private static final String MISSING_HEADER = WEB + "bind.MissingRequestHeaderException";
  static final String UNREADABLE =
      "org.springframework.http.converter.HttpMessageNotReadableException";

  private static final Map<String, Origin> IMITATED =
      Map.of(
          WRONG_TYPE, Origin.WRONG_TYPE,
          MISSING_PARAMETER, Origin.MISSING_PARAMETER,
          UNREADABLE, Origin.UNREADABLE_BODY);

  /** What a handler may ask such an exception for, since the imitation answers alike. */
  private static final Map<Origin, Set<String>> ANSWERED =
      Map.of(
          Origin.WRONG_TYPE, Set.of("getName", "getPropertyName", "getValue", "getRequiredType"),
          Origin.MISSING_PARAMETER, Set.of("getParameterName", "getParameterType", "getMessage"),
          Origin.UNREADABLE_BODY, Set.of());

  /** Where an imitated exception is passed on whole, its message may be read there. */
  private static final List<String> PASSED_ON = List.of("java/lang/Throwable;", "Exception;");

  /** Below {@code WEB}, but thrown by business code: its HTTP clients, its own statuses. */
  private static final List<String> OTHERS =
      List.of(WEB + "client.", WEB + "reactive.", WEB + "server.", WEB + "ErrorResponse");

  private FrameworkErrors() {}

  /** What Spring MVC may throw for a method with these arguments before or after it runs. */
  static Set<String> raisedFor(List<Argument> arguments) {
    Set<String> raised = new LinkedHashSet<>();
    raised.add(WEB + "HttpRequestMethodNotSupportedException");
    raised.add(WEB + "HttpMediaTypeNotAcceptableException");
    raised.add(WEB + "servlet.resource.NoResourceFoundException");
    for (Argument argument : arguments) {
      if (argument.isConverted()) {
        raised.add(WRONG_TYPE);
      }
      if (argument.from() == From.BODY) {
        raised.add(UNREADABLE);
        raised.add(WEB + "HttpMediaTypeNotSupportedException");
      }
      if (argument.isValidated()) {
        raised.add(WEB + "bind.MethodArgumentNotValidException");
      }
      if (!argument.absence().isAllowed()) {
        if (argument.from() == From.PARAMETER) {
          raised.add(MISSING_PARAMETER);
        }
        if (argument.from() == From.HEADER) {
          raised.add(MISSING_HEADER);
        }
      }
    }
    return raised;
  }

  static boolean isFrameworks(String exception) {
    return (exception.startsWith(WEB) && OTHERS.stream().noneMatch(exception::startsWith))
        || exception.startsWith("org.springframework.http.")
        || exception.equals("org.springframework.beans.TypeMismatchException");
  }

  /** Who throws what a handler takes; {@code FRAMEWORK} if generated code can't imitate it. */
  static Origin origin(Codebase codebase, Set<String> raised, String exception, MethodInfo method) {
    Origin imitated = IMITATED.get(exception);
    if (imitated != null) {
      return asksMore(imitated, exception, codebase.callsWithin(method))
          ? Origin.FRAMEWORK
          : imitated;
    }
    return raised.stream()
            .anyMatch(r -> codebase.isA(r, exception) || isCause(codebase, r, exception))
        ? Origin.FRAMEWORK
        : Origin.BUSINESS;
  }

  /** Spring also looks for a handler of the cause. */
  private static boolean isCause(Codebase codebase, String raised, String exception) {
    return switch (raised) {
      case WRONG_TYPE ->
          codebase.isA("java.lang.NumberFormatException", exception)
              || codebase.isA("java.time.format.DateTimeParseException", exception)
              || exception.startsWith("org.springframework.core.convert.");
      case UNREADABLE ->
          exception.startsWith("com.fasterxml.jackson.")
              || exception.startsWith("tools.jackson.")
              || codebase.isA("java.io.IOException", exception);
      default -> false;
    };
  }

  private static boolean asksMore(Origin origin, String exception, List<Call> calls) {
    return calls.stream()
        .map(call -> call.target())
        .anyMatch(
            target ->
                (target.owner().equals(exception)
                        && !ANSWERED.getOrDefault(origin, Set.of()).contains(target.name()))
                    || PASSED_ON.stream().anyMatch(target.parameters()::contains));
  }
}

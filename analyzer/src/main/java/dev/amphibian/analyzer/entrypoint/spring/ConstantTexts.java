package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.Expression.Invocation;
import dev.amphibian.analyzer.codebase.Expression.Name;
import dev.amphibian.analyzer.codebase.Expression.Text;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The texts that a method hands to the calls in its body: written there, constants of anywhere, and
 * fields under {@code @Value}; placeholders resolved as far as the configuration goes.
 */
final class ConstantTexts {

  private static final String VALUE = "org.springframework.beans.factory.annotation.Value";

  private final Codebase codebase;
  private final MethodInfo method;

  ConstantTexts(Codebase codebase, MethodInfo method) {
    this.codebase = codebase;
    this.method = method;
  }

  /** An argument, if it is a constant text. */
  Optional<String> argument(Invocation call, int index) {
    Expression argument = call.arguments().get(index);
    if (argument instanceof Text text) {
      return Optional.of(codebase.settings().resolve(text.value()));
    }
    return calls(call)
        .flatMap(compiled -> compiled.text(index).stream())
        .findFirst()
        .or(() -> argument instanceof Name name ? configured(name.name()) : Optional.empty())
        .map(codebase.settings()::resolve);
  }

  /** All arguments from an index on, as far as they are constant texts. */
  List<String> arguments(Invocation call, int from) {
    return IntStream.range(from, call.arguments().size())
        .mapToObj(index -> argument(call, index))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The compiled form of a call: several where one line calls several methods of one name. */
  Stream<Call> calls(Invocation call) {
    return codebase.callsWithin(method).stream()
        .filter(compiled -> compiled.target().name().equals(call.method()))
        .filter(compiled -> compiled.place().line() == call.line());
  }

  private Optional<String> configured(String field) {
    return codebase
        .type(method.id().owner())
        .flatMap(type -> type.field(field))
        .flatMap((FieldInfo f) -> f.annotation(VALUE))
        .flatMap(use -> use.text("value"))
        .map(codebase.settings()::resolve)
        .filter(text -> !text.contains("${") && !text.contains("#{"));
  }
}

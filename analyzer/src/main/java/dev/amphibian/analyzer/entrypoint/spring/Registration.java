package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.Expression.Invocation;
import dev.amphibian.analyzer.codebase.Expression.Lambda;
import dev.amphibian.analyzer.codebase.Expression.Statement;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call by which the application registers something with a framework.
 *
 * @param method the method in which it stands
 * @param call the call as compiled
 */
record Registration(Codebase codebase, MethodInfo method, Call call) {

  /** The calls of these methods of these types. */
  static Stream<Registration> of(Codebase codebase, Set<String> owners, Set<String> methods) {
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(
            method ->
                method.calls().stream()
                    .filter(call -> methods.contains(call.target().name()))
                    .filter(call -> owners.contains(call.target().owner()))
                    .map(call -> new Registration(codebase, method, call)));
  }

  /** An argument that is a constant text, placeholders resolved. */
  Optional<String> text(int index) {
    return call.text(index)
        .map(codebase.settings()::resolve)
        .or(() -> source().flatMap(source -> texts().argument(source, index)));
  }

  /** The constant texts from an argument on, for parameters of any number. */
  List<String> texts(int from) {
    return source().map(source -> texts().arguments(source, from)).orElse(List.of());
  }

  /** The call as the source has it. */
  Optional<Invocation> source() {
    MethodInfo around = method.enclosing().flatMap(codebase::method).orElse(method);
    return codebase.sources().statements(around).stream()
        .map(Statement::value)
        .flatMap(Registration::invocations)
        .filter(in -> in.method().equals(call.target().name()))
        .filter(in -> in.line() == call.place().line())
        .findFirst();
  }

  private ConstantTexts texts() {
    return new ConstantTexts(codebase, method);
  }

  private static Stream<Invocation> invocations(Expression expression) {
    if (expression instanceof Invocation call) {
      Stream<Expression> inner = Stream.concat(call.receiver().stream(), call.arguments().stream());
      return Stream.concat(Stream.of(call), inner.flatMap(Registration::invocations));
    }
    return expression instanceof Lambda lambda
        ? lambda.body().stream().map(Statement::value).flatMap(Registration::invocations)
        : Stream.empty();
  }
}

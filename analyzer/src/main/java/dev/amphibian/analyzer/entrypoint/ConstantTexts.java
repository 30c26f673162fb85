package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.Optional;

/** Texts that code hands over: constants, and settings that Spring puts where they come from. */
public final class ConstantTexts {

  private static final String VALUE = "org.springframework.beans.factory.annotation.Value";

  private ConstantTexts() {}

  /** An argument as far as it is known, with its placeholders resolved. */
  public static Optional<String> text(
      Codebase codebase, MethodInfo method, Call call, int argument) {
    return call.text(argument)
        .or(() -> setting(codebase, method, call.argument(argument)))
        .map(codebase.settings()::resolve);
  }

  private static Optional<String> setting(Codebase codebase, MethodInfo method, Operand operand) {
    if (operand instanceof Operand.Field field) {
      return codebase
          .type(field.owner())
          .flatMap(type -> type.field(field.name()))
          .flatMap(ConstantTexts::value);
    }
    return operand instanceof Operand.Parameter parameter
            && parameter.index() < method.parameters().size()
        ? value(method.parameters().get(parameter.index()))
        : Optional.empty();
  }

  private static Optional<String> value(Annotated element) {
    return element.annotation(VALUE).flatMap(use -> use.text("value"));
  }
}

package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said of an argument without running the code. */
final class Operands {

  private static final Pattern CREDENTIALS = Pattern.compile("(?<=//)[^/@\\s]*@");
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "(?i)([?&;](?:password|passwd|pwd|secret|token|api_?key|user(?:name)?)=)[^&;]*");

  private final Codebase codebase;

  Operands(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The text: a constant, one with gaps, or the setting that a field gets. */
  Optional<String> text(Operand operand) {
    return operand instanceof Operand.Field field
        ? field(field).flatMap(this::injected)
        : operand
            .fixedText()
            .map(codebase.settings()::resolve)
            .filter(text -> !text.equals("null"));
  }

  private Optional<String> injected(FieldInfo field) {
    return field.annotations().stream()
        .filter(use -> use.type().equals("org.springframework.beans.factory.annotation.Value"))
        .flatMap(use -> use.text("value").stream())
        .findFirst()
        .or(() -> field.annotations().stream().flatMap(u -> configured(u).stream()).findFirst())
        .map(codebase.settings()::resolve);
  }

  private static Optional<String> configured(AnnotationUse use) {
    return use.type().equals("org.eclipse.microprofile.config.inject.ConfigProperty")
        ? use.text("name").map(key -> "${" + key + "}")
        : Optional.empty();
  }

  /** The type of the object, as far as it is declared. */
  Optional<String> type(Operand operand, MethodInfo in) {
    if (operand instanceof Operand.TypeLiteral literal) {
      return Optional.of(literal.type());
    }
    if (operand instanceof Operand.Made made) {
      return Optional.of(made.type());
    }
    if (operand instanceof Operand.Parameter parameter
        && parameter.index() < in.parameters().size()) {
      return Optional.of(in.parameters().get(parameter.index()).type().name());
    }
    if (operand instanceof Operand.Result result) {
      return codebase.method(result.method()).map(m -> m.returnType().name());
    }
    return operand instanceof Operand.Field field
        ? field(field).map(f -> f.type().name())
        : Optional.empty();
  }

  private Optional<FieldInfo> field(Operand.Field use) {
    return codebase
        .hierarchy(use.owner())
        .flatMap(type -> type.field(use.name()).stream())
        .findFirst();
  }

  /** An address without the names and passwords that some carry. */
  static String withoutSecrets(String address) {
    return SECRET_PARAMETER
        .matcher(CREDENTIALS.matcher(address).replaceAll(""))
        .replaceAll("$1***");
  }
}

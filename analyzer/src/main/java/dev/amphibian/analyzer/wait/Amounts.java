package dev.amphibian.analyzer.wait;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.Durations;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds the numbers that code hands on: constants, arguments, fields that only constants are
 * assigned to, and settings. Lengths of time go by their milliseconds.
 */
final class Amounts {

  private static final String VALUE = "org.springframework.beans.factory.annotation.Value";
  private static final String PROPERTIES =
      "org.springframework.boot.context.properties.ConfigurationProperties";
  private static final String CONFIGURED = "org.eclipse.microprofile.config.inject.ConfigProperty";

  /** Through so many fields and methods a number is followed, in circles too. */
  private static final int DEPTH = 6;

  private final Codebase codebase;

  Amounts(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The number that an operand is. */
  Optional<Long> of(Operand operand, Context context) {
    return of(operand, context, DEPTH);
  }

  private Optional<Long> of(Operand operand, Context context, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    if (operand instanceof Operand.Constant constant) {
      return constant.value() instanceof Number number
          ? Optional.of(number.longValue())
          : Optional.empty();
    }
    if (operand instanceof Operand.Multiple multiple) {
      return of(multiple.of(), context, depth - 1).map(amount -> amount * multiple.times());
    }
    if (operand instanceof Operand.Parameter parameter) {
      Operand handed = context.argument(parameter.index());
      return handed instanceof Operand.Constant
          ? of(handed, context, depth - 1)
          : injected(context.method(), parameter.index());
    }
    if (operand instanceof Operand.Field field) {
      return ofField(field, depth - 1);
    }
    return operand instanceof Operand.Result result
        ? codebase
            .method(result.method())
            .flatMap(this::read)
            .flatMap(field -> ofField(field, depth - 1))
        : Optional.empty();
  }

  /** The number that a text of the configuration or of an annotation is. */
  Optional<Long> ofText(String text, TimeUnit unit) {
    return Durations.millis(codebase.settings().resolve(text).strip(), unit).stream()
        .boxed()
        .findFirst();
  }

  /** The field whose value a method gives back and does nothing else. */
  private Optional<Operand.Field> read(MethodInfo getter) {
    List<FieldUse> uses = getter.fieldUses();
    return getter.calls().isEmpty() && uses.size() == 1 && !uses.get(0).isWrite()
        ? Optional.of(new Operand.Field(uses.get(0).owner(), uses.get(0).name()))
        : Optional.empty();
  }

  private Optional<Long> injected(MethodInfo method, int index) {
    return index < method.parameters().size()
        ? annotated(method.parameters().get(index))
            .or(() -> property(method, method.parameters().get(index)))
        : Optional.empty();
  }

  private Optional<Long> annotated(Annotated element) {
    Optional<String> text =
        element
            .annotation(VALUE)
            .flatMap(use -> use.text("value"))
            .or(() -> element.annotation(CONFIGURED).map(Amounts::placeholder));
    return text.flatMap(value -> ofText(value, TimeUnit.MILLISECONDS));
  }

  private static String placeholder(AnnotationUse use) {
    String name = use.text("name").orElse("");
    return use.text("defaultValue").map(d -> "${" + name + ":" + d + "}").orElse("${" + name + "}");
  }

  /** What a constructor of configuration properties is handed. */
  private Optional<Long> property(MethodInfo method, ParameterInfo parameter) {
    return method.isConstructor()
        ? codebase
            .type(method.id().owner())
            .flatMap(type -> parameter.name().flatMap(name -> property(type, name)))
        : Optional.empty();
  }

  private Optional<Long> property(TypeInfo type, String name) {
    return type.annotation(PROPERTIES)
        .flatMap(use -> use.text("prefix").or(() -> use.text("value")))
        .flatMap(prefix -> codebase.settings().get(prefix + "." + name))
        .flatMap(value -> ofText(value, TimeUnit.MILLISECONDS));
  }

  private Optional<Long> ofField(Operand.Field operand, int depth) {
    Optional<TypeInfo> type = codebase.type(operand.owner());
    Optional<FieldInfo> field = type.flatMap(owner -> owner.field(operand.name()));
    return field
        .flatMap(this::annotated)
        .or(() -> type.flatMap(owner -> property(owner, operand.name())))
        .or(() -> type.flatMap(owner -> assigned(owner, operand, depth)));
  }

  /** What a field is assigned, if all assignments agree; a setter of properties isn't one. */
  private Optional<Long> assigned(TypeInfo type, Operand.Field field, int depth) {
    boolean isOfProperties = type.annotation(PROPERTIES).isPresent();
    List<Optional<Long>> all =
        type.methods().stream()
            .filter(method -> !isOfProperties || method.isConstructor())
            .flatMap(
                method ->
                    method.fieldUses().stream().map(use -> assigned(method, use, field, depth)))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : Optional.empty();
  }

  private Optional<Optional<Long>> assigned(
      MethodInfo method, FieldUse use, Operand.Field field, int depth) {
    boolean isOne =
        use.isWrite() && use.name().equals(field.name()) && use.owner().equals(field.owner());
    boolean isItself = use.value().equals(field);
    return isOne && !isItself
        ? Optional.of(of(use.value(), new Context(method), depth))
        : Optional.empty();
  }
}

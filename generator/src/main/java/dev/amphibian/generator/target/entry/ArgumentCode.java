package dev.amphibian.generator.target.entry;

import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.wiring.Argument;
import dev.amphibian.generator.wiring.Argument.From;
import dev.amphibian.generator.wiring.Argument.Shape;
import dev.amphibian.generator.wiring.Primitives;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Writes the statements that take a handler method's arguments from a call. */
final class ArgumentCode {

  private static final String BINDING = "dev.amphibian.runtime.binding.";
  private static final Map<String, String> OBJECTS =
      Map.of(
          "java.util.UUID", "uuid()",
          "java.time.LocalDate", "isoDate()",
          "java.time.LocalTime", "isoTime()",
          "java.time.LocalDateTime", "isoDateTime()",
          "java.time.OffsetDateTime", "isoOffsetDateTime()");

  private final Imports imports;
  private final boolean hasSpring;
  private final List<String> variables = new ArrayList<>();
  private final List<String> constants = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  ArgumentCode(Imports imports, List<Argument> arguments, boolean hasSpring) {
    this.imports = imports;
    this.hasSpring = hasSpring;
    Set<String> taken =
        new LinkedHashSet<>(Set.of("call", "result", "controller", "errors", "mvc"));
    for (Argument argument : arguments) {
      String variable = variable(argument, taken);
      taken.add(variable);
      variables.add(variable);
      statements.add(
          argument.from() == From.BODY ? body(argument, variable) : value(argument, variable));
    }
  }

  List<String> variables() {
    return variables;
  }

  /** What the statements need once: conversions, and types with type arguments. */
  List<String> constants() {
    return constants;
  }

  List<String> statements() {
    return statements;
  }

  private static String variable(Argument argument, Set<String> taken) {
    StringBuilder plain = new StringBuilder();
    for (String word : argument.name().split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        plain.append(
            plain.isEmpty()
                ? lower(word)
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
      }
    }
    String base = argument.from() == From.BODY ? "body" : plain.toString();
    boolean isName = SourceVersion.isIdentifier(base) && !SourceVersion.isKeyword(base);
    String name = isName ? base : "value" + base;
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + i;
    }
    return free;
  }

  private static String lower(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  private String body(Argument argument, String variable) {
    String type = imports.use(argument.type());
    String method = argument.absence().isAllowed() ? "call.optionalBody(" : "call.body(";
    if (argument.isValidated()) {
      String read = method + type + ".class)";
      if (hasSpring) {
        return Layout.assignment(
            4, type + " " + variable, "mvc.valid(", List.of("call", read), ");");
      }
      String validator = imports.use(BINDING + "BodyValidator");
      constants.add("  private static final %1$s VALIDATOR = %1$s.create();".formatted(validator));
      return Layout.assignment(4, type + " " + variable, "VALIDATOR.valid(", List.of(read), ");");
    }
    if (argument.type().arguments().isEmpty()) {
      return Layout.assignment(4, type + " " + variable, method, List.of(type + ".class"), ");");
    }
    String typeOf = imports.use("dev.amphibian.runtime.TypeOf") + "<" + type + ">";
    constants.add("  private static final " + typeOf + " BODY = new TypeOf<>() {};");
    return Layout.assignment(4, type + " " + variable, method, List.of("BODY"), ");");
  }

  private String value(Argument argument, String variable) {
    String conversion = conversion(argument, variable);
    String element = imports.use(argument.type());
    String boxed = imports.use(Primitives.boxed(argument.type().name()));
    List<Layout.Call> calls = new ArrayList<>();
    if (argument.absence().hasFallback()) {
      calls.add(Layout.Call.of("or", Layout.literal(argument.absence().fallback())));
    } else if (argument.absence().isAllowed() && argument.shape() != Shape.OPTIONAL) {
      calls.add(Layout.Call.of("orNull"));
    }
    String type =
        switch (argument.shape()) {
          case ONE -> {
            calls.add(Layout.Call.of("as", conversion));
            yield element;
          }
          case LIST -> {
            calls.add(Layout.Call.of("asList", conversion));
            yield imports.use("java.util.List") + "<" + boxed + ">";
          }
          case OPTIONAL -> {
            calls.add(Layout.Call.of("asOptional", conversion));
            yield imports.use("java.util.Optional") + "<" + boxed + ">";
          }
        };
    String start =
        "call."
            + argument.from().name().toLowerCase(Locale.ROOT)
            + "("
            + Layout.literal(argument.name())
            + ")";
    return Layout.chain(4, type + " " + variable, start, calls);
  }

  private String conversion(Argument argument, String variable) {
    String conversions = imports.use(BINDING + "Conversions");
    String type = argument.type().name();
    if (type.equals("java.lang.String")) {
      return conversions + ".TEXT";
    }
    String boxed = imports.use(Primitives.boxed(type));
    String constant = constantName(variable);
    String maker = OBJECTS.getOrDefault(type, maker(type));
    constants.add(
        Layout.assignment(
            2,
            "private static final "
                + imports.use(BINDING + "Conversion")
                + "<"
                + boxed
                + "> "
                + constant,
            conversions + "." + maker.substring(0, maker.length() - 1),
            List.of(),
            ");"));
    return constant;
  }

  private String maker(String type) {
    String literal = imports.use(type) + ".class";
    if (type.equals("boolean") || type.equals("java.lang.Boolean")) {
      return "flag(" + literal + ")";
    }
    boolean isNumber =
        Primitives.isOne(type) || type.startsWith("java.lang.") || type.startsWith("java.math.");
    return (isNumber ? "number(" : "constant(") + literal + ")";
  }

  private static String constantName(String variable) {
    return variable.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}

package dev.amphibian.generator.target.entry;

import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.wiring.Argument;
import dev.amphibian.generator.wiring.Argument.From;
import dev.amphibian.generator.wiring.Handler;
import dev.amphibian.generator.wiring.Primitives;
import dev.amphibian.generator.wiring.Result;
import dev.amphibian.generator.wiring.WiredEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The class that calls a method which is invoked by name. */
final class InvocationFile {

  private static final String BINDING = "dev.amphibian.runtime.binding.";

  /** Its type may have wildcards, of which only the bounds are known. */
  private static final String RESULT = "var result";

  /** Names that Java forbids for the components of a record. */
  private static final Set<String> NO_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final WiredEntry point;
  private final Handler handler;
  private final String className;
  private final Imports imports;
  private final ObjectCode objects;
  private final List<String> constants = new ArrayList<>();

  InvocationFile(WiredEntry point, String className, Imports imports, ObjectCode objects) {
    this.point = point;
    this.handler = point.handler().orElseThrow();
    this.className = className;
    this.imports = imports;
    this.objects = objects;
    imports.use(BINDING + "InvokedEntry");
    imports.use(BINDING + "Payload");
  }

  GeneratedFile file() {
    List<String> invocation = invocation();
    String json = objects.json();
    List<String> fields = objects.fields();
    String parameter = objects.constructorParameter();
    List<String> body = objects.constructorBody();
    List<String> components = components();
    Invocation model =
        new Invocation(
            point.entryPoint().id(),
            handler.controller().packageName(),
            imports.lines(),
            Layout.javadoc(
                0, Layout.inJavadoc("Calls " + callee() + " with what a payload holds.")),
            className,
            constants,
            components.isEmpty()
                ? ""
                : Layout.call(2, "public record Arguments(", components, ") {}"),
            fields,
            "  /** " + objects.constructorJavadoc() + " */",
            parameter,
            json,
            body,
            invocation);
    return JavaFiles.of(handler.controller().packageName(), className, model);
  }

  private String callee() {
    return handler.controller().simpleName().replace('$', '.') + "." + handler.method().id().name();
  }

  /** The parameters of a method that takes several, as a record with names that JSON has. */
  private List<String> components() {
    List<String> components = new ArrayList<>();
    for (int i = 0; i < handler.arguments().size(); i++) {
      Argument argument = handler.arguments().get(i);
      if (argument.from() == From.MEMBER) {
        String annotation = imports.use("com.fasterxml.jackson.annotation.JsonProperty");
        components.add(
            "@%s(%s) %s %s"
                .formatted(
                    annotation,
                    Layout.literal(argument.name()),
                    boxed(argument.type()),
                    component(argument, i)));
      }
    }
    return components;
  }

  private static String component(Argument argument, int index) {
    String name = argument.name();
    boolean isName = SourceVersion.isName(name) && !NO_COMPONENTS.contains(name);
    return isName ? name : "value" + (index + 1);
  }

  private String boxed(TypeUse type) {
    return Primitives.isOne(type.name())
        ? imports.use(Primitives.boxed(type.name()))
        : imports.use(type);
  }

  private List<String> invocation() {
    List<String> statements = new ArrayList<>();
    List<String> arguments = arguments();
    if (handler.arguments().stream().anyMatch(each -> each.from() == From.MEMBER)) {
      statements.add("    Arguments arguments = payload.members(Arguments.class);");
    }
    String head = objects.receiver() + "." + handler.method().id().name() + "(";
    if (handler.result().kind() == Result.Kind.NOTHING) {
      statements.add(Layout.call(4, head, arguments, ");"));
      statements.add("    return payload.nothing();");
      return statements;
    }
    TypeUse type = handler.result().type();
    Map<TypeUse, String> generic = ResultCode.constant(imports, handler.result(), constants);
    String named = generic.getOrDefault(type, imports.use(type.name()) + ".class");
    statements.add(
        handler.isLater()
            ? Layout.assignment(4, RESULT, "await(" + head, arguments, "));")
            : Layout.assignment(4, RESULT, head, arguments, ");"));
    statements.add(Layout.call(4, "return payload.json(", List.of("result", named), ");"));
    return statements;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < handler.arguments().size(); i++) {
      Argument argument = handler.arguments().get(i);
      arguments.add(argument.from() == From.MEMBER ? member(argument, i) : whole(argument));
    }
    return arguments;
  }

  private static String member(Argument argument, int index) {
    String value = "arguments." + component(argument, index) + "()";
    return argument.absence().isAllowed()
        ? value
        : "payload.required(" + Layout.literal(argument.name()) + ", " + value + ")";
  }

  private String whole(Argument argument) {
    TypeUse type = argument.type();
    if (!argument.absence().isAllowed()) {
      return "payload.value(" + boxed(type) + ".class)";
    }
    if (type.arguments().isEmpty()) {
      return "payload.optionalValue(" + imports.use(type) + ".class)";
    }
    String typeOf = imports.use("dev.amphibian.runtime.TypeOf") + "<" + imports.use(type) + ">";
    constants.add("  private static final " + typeOf + " PAYLOAD = new TypeOf<>() {};");
    return "payload.optionalValue(PAYLOAD)";
  }
}

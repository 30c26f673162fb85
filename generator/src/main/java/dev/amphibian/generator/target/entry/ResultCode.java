package dev.amphibian.generator.target.entry;

import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.wiring.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the statements that call a method and turn its result into an answer. */
final class ResultCode {

  private final Imports imports;
  private final Map<TypeUse, String> genericTypes;

  /**
   * For a file with these imports.
   *
   * @param genericTypes the constants that name types with type arguments
   */
  ResultCode(Imports imports, Map<TypeUse, String> genericTypes) {
    this.imports = imports;
    this.genericTypes = genericTypes;
  }

  /**
   * The constant that names a result's type, added to {@code constants} if it has type arguments.
   */
  static Map<TypeUse, String> constant(Imports imports, Result result, List<String> constants) {
    TypeUse type = result.type();
    if (type.arguments().isEmpty() || result.kind() == Result.Kind.NOTHING) {
      return Map.of();
    }
    imports.use("java.lang.reflect.Type");
    imports.use("dev.amphibian.runtime.TypeOf");
    constants.add(
        Layout.assignment(
            2,
            "private static final Type RESULT",
            "new TypeOf<" + imports.use(type) + ">() {}.type(",
            List.of(),
            ");"));
    return Map.of(type, "RESULT");
  }

  List<String> statements(int indent, Result result, String callee, List<String> arguments) {
    String pad = " ".repeat(indent);
    List<String> lines = new ArrayList<>();
    String head = callee + "(";
    switch (result.kind()) {
      case NOTHING -> {
        lines.add(Layout.call(indent, head, arguments, ");"));
        lines.add(pad + "return call.empty(" + result.status() + ");");
      }
      case TEXT -> {
        String headers = imports.use("dev.amphibian.runtime.Headers") + ".none()";
        lines.add(declared(indent, imports.use(result.type()), head, arguments));
        lines.add(pad + "return call.text(" + result.status() + ", " + headers + ", result);");
      }
      case VALUE -> {
        lines.add(declared(indent, imports.use(result.type()), head, arguments));
        lines.add(json(indent, List.of(String.valueOf(result.status()), "result"), result.type()));
      }
      case ENTITY -> {
        lines.add(declared(indent, entity(result.type()), head, arguments));
        lines.add(pad + "if (result == null) {");
        lines.add(pad + "  return call.empty(200);");
        lines.add(pad + "}");
        List<String> parts =
            List.of(
                "result.getStatusCode().value()",
                "headers(result.getHeaders())",
                "result.getBody()");
        lines.add(
            result.type().name().equals("java.lang.String")
                ? Layout.call(indent, "return call.text(", parts, ");")
                : json(indent, parts, result.type()));
      }
      case PROBLEM -> {
        lines.add(declared(indent, imports.use(result.type()), head, arguments));
        lines.add(pad + "if (result.getInstance() == null) {");
        lines.add(
            pad + "  result.setInstance(" + imports.use("java.net.URI") + ".create(call.path()));");
        lines.add(pad + "}");
        lines.add(pad + "return call.problem(result.getStatus(), result);");
      }
    }
    return lines;
  }

  private String entity(TypeUse body) {
    useHeaders(imports);
    return imports.use("org.springframework.http.ResponseEntity") + "<" + imports.use(body) + ">";
  }

  private static void useHeaders(Imports imports) {
    imports.use("dev.amphibian.runtime.Headers");
    imports.use("java.util.LinkedHashMap");
    imports.use("java.util.List");
    imports.use("java.util.Map");
    imports.use("org.springframework.http.HttpHeaders");
  }

  private static String declared(int indent, String type, String head, List<String> arguments) {
    return Layout.assignment(indent, type + " result", head, arguments, ");");
  }

  private String json(int indent, List<String> arguments, TypeUse type) {
    List<String> all = new ArrayList<>(arguments);
    String constant = genericTypes.get(type);
    all.add(constant == null ? imports.use(type.name()) + ".class" : constant);
    return Layout.call(indent, "return call.json(", all, ");");
  }
}

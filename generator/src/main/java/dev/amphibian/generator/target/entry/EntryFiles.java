package dev.amphibian.generator.target.entry;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.source.Names;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.wiring.Handler;
import dev.amphibian.generator.wiring.Result;
import dev.amphibian.generator.wiring.WiredFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The entry class of a function and the classes that answer its exceptions. */
public final class EntryFiles {

  private static final String BINDING = "dev.amphibian.runtime.binding.";

  private final WiredFunction function;
  private final Handler handler;
  private final String packageName;
  private final String className;
  private final Imports imports;
  private final ObjectCode objects;

  /** For a function whose handler method is called directly. */
  public EntryFiles(WiredFunction function, Codebase codebase) {
    this.function = function;
    this.handler = function.handler().orElseThrow();
    this.packageName = handler.controller().packageName();
    this.className = className(function, codebase);
    this.imports = new Imports(packageName, className);
    this.objects = new ObjectCode(function, handler, codebase, imports);
  }

  /** The binary name of the entry class. */
  public static String entryClass(WiredFunction function, Codebase codebase) {
    String name = className(function, codebase);
    String packageName = function.controller().packageName();
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  private static String className(WiredFunction function, Codebase codebase) {
    return new Names(function.name())
        .freeClassName(codebase, function.controller().packageName(), "Entry");
  }

  /** All files, the entry class first. */
  public List<GeneratedFile> files() {
    List<GeneratedFile> files = new ArrayList<>();
    files.add(entry());
    files.addAll(objects.errorFiles(origin(function)));
    return files;
  }

  /** The comment's text that tells where a file comes from. */
  public static String origin(WiredFunction function) {
    return function.planned().entryPoint().id();
  }

  private GeneratedFile entry() {
    for (String used : List.of("BoundCall", "BoundEntry", "Route")) {
      imports.use(BINDING + used);
    }
    imports.use("dev.amphibian.runtime.HttpAnswer");
    ArgumentCode arguments = new ArgumentCode(imports, handler.arguments());
    List<String> constants = new ArrayList<>(List.of(route()));
    constants.addAll(arguments.constants());
    Map<TypeUse, String> generic = genericResult(constants);
    List<String> invocation = new ArrayList<>(arguments.statements());
    invocation.addAll(
        new ResultCode(imports, generic)
            .statements(
                4,
                handler.result(),
                "controller." + handler.method().id().name(),
                arguments.variables()));
    return JavaFiles.of(packageName, className, model(constants, invocation));
  }

  private Entry model(List<String> constants, List<String> invocation) {
    String json = objects.json();
    List<String> fields = objects.fields();
    String parameter = objects.constructorParameter();
    List<String> body = objects.constructorBody();
    if (objects.errorFields().stream().anyMatch(Entry.ErrorField::refuses)) {
      imports.use(BINDING + "Rejected");
    }
    return new Entry(
        origin(function),
        packageName,
        imports.lines(),
        Layout.javadoc(0, Layout.inJavadoc(sentence())),
        className,
        constants,
        fields,
        "  /** " + objects.constructorJavadoc() + " */",
        parameter,
        json,
        body,
        invocation,
        objects.errorFields(),
        objects.answersStatuses(),
        objects.hasSpring(),
        handler.result().kind() == Result.Kind.ENTITY);
  }

  private String sentence() {
    return "Answers %s by calling %s.%s."
        .formatted(
            function.trigger().describe(),
            handler.controller().simpleName().replace('$', '.'),
            handler.method().id().name());
  }

  private String route() {
    List<String> verbs = handler.verbs().stream().map(Layout::literal).toList();
    List<Layout.Call> paths =
        handler.paths().stream().map(path -> Layout.Call.of("at", Layout.literal(path))).toList();
    String start = "Route.of(" + String.join(", ", verbs) + ")";
    return Layout.chain(2, "private static final Route ROUTE", start, paths);
  }

  private Map<TypeUse, String> genericResult(List<String> constants) {
    TypeUse type = handler.result().type();
    if (type.arguments().isEmpty() || handler.result().kind() == Result.Kind.NOTHING) {
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
}

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
import dev.amphibian.generator.wiring.SpringGeneration;
import dev.amphibian.generator.wiring.WiredEntry;
import dev.amphibian.generator.wiring.WiredFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The class of one entry point and the classes that answer its exceptions. */
final class EntryFiles {

  private static final String BINDING = "dev.amphibian.runtime.binding.";

  private final WiredEntry point;
  private final Handler handler;
  private final String packageName;
  private final String className;
  private final Imports imports;
  private final ObjectCode objects;
  private final int spring;

  /** For an entry point of {@code function} whose handler method is called directly. */
  EntryFiles(WiredFunction function, WiredEntry point, Codebase codebase) {
    this.point = point;
    this.handler = point.handler().orElseThrow();
    this.packageName = handler.controller().packageName();
    this.className = className(point, codebase);
    this.imports = new Imports(packageName, className);
    this.objects = new ObjectCode(function, point, codebase, imports);
    this.spring = SpringGeneration.of(codebase);
  }

  /** The binary name of the entry class. */
  static String entryClass(WiredEntry point, Codebase codebase) {
    String name = className(point, codebase);
    String packageName = point.controller().packageName();
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  private static String className(WiredEntry point, Codebase codebase) {
    return new Names(point.name())
        .freeClassName(codebase, point.controller().packageName(), "Entry");
  }

  /** All files, the entry class first. */
  List<GeneratedFile> files() {
    List<GeneratedFile> files = new ArrayList<>();
    files.add(
        point.isInvoked()
            ? new InvocationFile(point, className, imports, objects).file()
            : entry());
    files.addAll(objects.errorFiles(point.entryPoint().id()));
    return files;
  }

  private GeneratedFile entry() {
    for (String used : List.of("BoundCall", "BoundEntry", "Route")) {
      imports.use(BINDING + used);
    }
    imports.use("dev.amphibian.runtime.HttpAnswer");
    ArgumentCode arguments = new ArgumentCode(imports, handler.arguments(), objects.hasSpring());
    List<String> constants = new ArrayList<>(List.of(route()));
    constants.addAll(arguments.constants());
    Map<TypeUse, String> generic = ResultCode.constant(imports, handler.result(), constants);
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
        point.entryPoint().id(),
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
            point.describe(),
            handler.controller().simpleName().replace('$', '.'),
            handler.method().id().name());
  }

  private String route() {
    List<String> arguments = new ArrayList<>();
    if (spring < SpringGeneration.NEWEST) {
      arguments.add(Integer.toString(spring));
    }
    handler.verbs().forEach(verb -> arguments.add(Layout.literal(verb)));
    String method = spring < SpringGeneration.NEWEST ? "ofSpring" : "of";
    String start = "Route." + method + "(" + String.join(", ", arguments) + ")";
    List<Layout.Call> paths =
        handler.paths().stream().map(path -> Layout.Call.of("at", Layout.literal(path))).toList();
    return Layout.chain(2, "private static final Route ROUTE", start, paths);
  }
}

package dev.amphibian.generator.target.entry;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.source.Names;
import dev.amphibian.generator.target.entry.ErrorsFile.TypedName;
import dev.amphibian.generator.wiring.Construction;
import dev.amphibian.generator.wiring.ErrorClause;
import dev.amphibian.generator.wiring.ErrorHandlers;
import dev.amphibian.generator.wiring.Handler;
import dev.amphibian.generator.wiring.ObjectPlan;
import dev.amphibian.generator.wiring.WiredEntry;
import dev.amphibian.generator.wiring.WiredFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how an entry class gets its objects: by constructors, or from a Spring context. */
final class ObjectCode {

  private static final String MVC_METHOD = "dev.amphibian.spring.MvcMethod";
  private static final String CONTEXT = "org.springframework.context.ApplicationContext";

  private final WiredFunction function;
  private final WiredEntry point;
  private final Handler handler;
  private final Optional<ObjectPlan> plan;
  private final Codebase codebase;
  private final Imports imports;

  ObjectCode(WiredFunction function, WiredEntry point, Codebase codebase, Imports imports) {
    this.function = function;
    this.point = point;
    this.handler = point.handler().orElseThrow();
    this.plan = point.objects();
    this.codebase = codebase;
    this.imports = imports;
  }

  String constructorJavadoc() {
    return plan.isPresent()
        ? "Makes the " + receiver() + " with everything behind it."
        : "Takes the " + receiver() + " from the context.";
  }

  /** The field whose method is called. */
  String receiver() {
    return point.isInvoked() ? "bean" : "controller";
  }

  String constructorParameter() {
    return plan.isPresent()
        ? imports.use("dev.amphibian.runtime.Json") + " json"
        : imports.use(CONTEXT) + " context";
  }

  String json() {
    return plan.isPresent()
        ? "json"
        : imports.use("dev.amphibian.spring.SliceContext") + ".json(context)";
  }

  List<String> fields() {
    List<String> fields = new ArrayList<>();
    fields.add(imports.use(handler.controller().name()) + " " + receiver());
    for (ErrorHandlers errors : handler.errors()) {
      fields.add(imports.use(binaryName(errors)) + " " + field(errors));
    }
    if (asksMvc()) {
      fields.add(imports.use(MVC_METHOD) + " mvc");
    }
    return fields;
  }

  boolean hasSpring() {
    return plan.isEmpty();
  }

  boolean answersStatuses() {
    return handler.answersStatuses();
  }

  private boolean asksMvc() {
    return hasSpring()
        && (handler.isValidated() || answersStatuses() || handler.handlesFrameworkErrors());
  }

  List<Entry.ErrorField> errorFields() {
    return handler.errors().stream()
        .map(
            errors ->
                new Entry.ErrorField(
                    field(errors),
                    errors.isController(),
                    errors.takeFrameworkErrors(),
                    hasSpring() || takeOwnErrors(errors)))
        .toList();
  }

  private static boolean takeOwnErrors(ErrorHandlers errors) {
    return errors.clauses().stream()
        .anyMatch(clause -> clause.origin() == ErrorClause.Origin.BUSINESS);
  }

  List<String> constructorBody() {
    List<String> body = new ArrayList<>();
    if (plan.isPresent()) {
      plan.get().constructions().forEach(made -> body.add(construction(made)));
      body.add("    this." + receiver() + " = " + plan.get().controller() + ";");
    } else {
      String controller = imports.use(handler.controller().name());
      body.add(
          Layout.assignment(
              4, "this." + receiver(), "context.getBean(", List.of(controller + ".class"), ");"));
    }
    for (ErrorHandlers errors : handler.errors()) {
      String head = "new " + imports.use(binaryName(errors)) + "(";
      body.add(Layout.assignment(4, "this." + field(errors), head, arguments(errors), ");"));
    }
    if (asksMvc()) {
      String head = "new " + imports.use(MVC_METHOD) + "(";
      body.add(Layout.assignment(4, "this.mvc", head, mvcArguments(), ");"));
    }
    return body;
  }

  private List<String> mvcArguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("context");
    arguments.add(imports.use(handler.controller().name()) + ".class");
    arguments.add(Layout.literal(handler.method().id().name()));
    handler
        .method()
        .parameters()
        .forEach(parameter -> arguments.add(imports.use(parameter.type().name()) + ".class"));
    return arguments;
  }

  private String construction(Construction made) {
    String left = imports.use(made.type()) + " " + made.variable();
    String head = "new " + imports.use(made.maker()) + "(";
    return made.factory().isEmpty()
        ? Layout.assignment(4, left, head, made.arguments(), ");")
        : Layout.assignment(4, left, head + ")." + made.factory() + "(", List.of(), ");");
  }

  private List<String> arguments(ErrorHandlers errors) {
    return plan.map(p -> p.errorArguments().getOrDefault(errors.type().name(), List.of()))
        .orElse(List.of(errors.isController() ? "controller" : "context"));
  }

  List<GeneratedFile> errorFiles(String origin) {
    return handler.errors().stream().map(errors -> errorFile(errors, origin)).toList();
  }

  private GeneratedFile errorFile(ErrorHandlers errors, String origin) {
    ErrorsFile file = new ErrorsFile(errors, simpleName(errors), hasSpring());
    String type = errors.type().simpleName().replace('$', '.');
    if (errors.isController()) {
      return file.file(
          origin, List.of(new TypedName(errors.type().name(), "controller")), "controller");
    }
    if (plan.isEmpty()) {
      return file.file(
          origin,
          List.of(new TypedName(CONTEXT, "context")),
          "context.getBean(" + type + ".class)");
    }
    List<String> variables = arguments(errors);
    List<TypedName> parameters = variables.stream().map(this::typed).toList();
    return file.file(origin, parameters, "new " + type + "(" + String.join(", ", variables) + ")");
  }

  private TypedName typed(String variable) {
    return plan.orElseThrow().constructions().stream()
        .filter(made -> made.variable().equals(variable))
        .map(made -> new TypedName(made.type(), variable))
        .findFirst()
        .orElseThrow();
  }

  private static String field(ErrorHandlers errors) {
    return errors.isController() ? "ownErrors" : "errors";
  }

  private String binaryName(ErrorHandlers errors) {
    String packageName = errors.type().packageName();
    return packageName.isEmpty() ? simpleName(errors) : packageName + "." + simpleName(errors);
  }

  private String simpleName(ErrorHandlers errors) {
    Names names = new Names(isShared(errors) ? function.name() : point.name());
    return names.freeClassName(
        codebase, errors.type().packageName(), errors.isController() ? "OwnErrors" : "Errors");
  }

  /** Whether all entry points of the function that ask for such a class can have the same. */
  private boolean isShared(ErrorHandlers errors) {
    return plan.isEmpty()
        && function.entries().stream()
            .flatMap(entry -> entry.handler().stream())
            .flatMap(each -> each.errors().stream())
            .filter(each -> each.isController() == errors.isController())
            .allMatch(errors::equals);
  }
}

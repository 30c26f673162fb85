package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What libraries run on objects of the application that they are handed: methods that override a
 * library's, and, since libraries reflect, accessors; on a class literal, the constructor as well.
 */
final class HandedObjects implements EdgeSource {

  /** Keeps, compares or prints what it is handed, and does no more with it. */
  private static final Pattern COMPARING =
      Pattern.compile(
          "java\\.util\\.(\\w*(List|Set|Map|Collection|Collections|Deque|Queue|Optional|Objects"
              + "|Arrays|Iterator|Vector|Stack))(\\$.*)?"
              + "|java\\.lang\\.(Object|Class|System)");

  /** Makes a text of what it is handed, and does no more with it. */
  private static final Pattern PRINTING =
      Pattern.compile(
          "java\\.lang\\.String\\w*|java\\.io\\.Print\\w+"
              + "|org\\.slf4j\\..*|java\\.util\\.logging\\..*");

  /** Who declares no more of what it is handed can only reflect on it. */
  private static final Set<String> UNTYPED =
      Set.of(
          "java.lang.Object",
          "java.lang.Object[]",
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.List",
          "java.util.Map");

  private final Codebase codebase;
  private final Instances instances;
  private final FieldContents fields;
  private final FunctionObjects functions;
  private final Accessors accessors;

  HandedObjects(
      Codebase codebase,
      Instances instances,
      FieldContents fields,
      FunctionObjects functions,
      Accessors accessors) {
    this.accessors = accessors;
    this.codebase = codebase;
    this.instances = instances;
    this.fields = fields;
    this.functions = functions;
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    MethodId target = call.target();
    if (target.name().equals("<init>")
        && codebase.type(target.owner()).isPresent()
        && !Instances.isSuperCall(codebase, method, call)) {
      return instances.callbacks(target.owner()).stream()
          .map(callback -> Target.possible(callback.id()));
    }
    return staysInside(target) ? Stream.of() : handed(method, call).map(Target::possible);
  }

  /** What the application declares, a framework implements only if the application doesn't. */
  private boolean staysInside(MethodId called) {
    return codebase.implementation(called.owner(), called.name(), called.parameters()).isPresent()
        || isImplemented(called.owner())
            && codebase
                .hierarchy(called.owner())
                .anyMatch(type -> type.declared(called.name(), called.parameters()).isPresent());
  }

  private boolean isImplemented(String type) {
    return codebase.subtypes(type).stream().anyMatch(TypeInfo::isConcrete)
        || functions.implementing(type).findAny().isPresent();
  }

  private Stream<MethodId> handed(MethodInfo method, Call call) {
    Set<MethodId> all = new LinkedHashSet<>();
    boolean prints = PRINTING.matcher(call.target().owner()).matches();
    boolean keeps = prints || COMPARING.matcher(call.target().owner()).matches();
    List<String> declared = parameters(call.target());
    for (int i = 0; i < call.argumentTypes().size(); i++) {
      String knownAs = declared.get(i);
      boolean onlyCompares = keeps && UNTYPED.contains(knownAs);
      String handed = call.argumentTypes().get(i);
      if (onlyCompares) {
        accessors
            .element(handed)
            .map(accessors::compared)
            .ifPresent(
                compared ->
                    compared.stream()
                        .filter(m -> !prints || m.name().equals("toString"))
                        .forEach(all::add));
      } else {
        object(handed, knownAs, all);
        operand(method, call.argument(i), knownAs, all);
      }
    }
    operand(method, call.receiver(), call.target().owner(), all);
    return all.stream();
  }

  private static List<String> parameters(MethodId called) {
    String names = called.parameterNames();
    return List.of(names.substring(1, names.length() - 1).split(","));
  }

  private void operand(MethodInfo method, Operand operand, String knownAs, Set<MethodId> all) {
    if (operand instanceof Operand.TypeLiteral literal) {
      accessors.element(literal.type()).ifPresent(type -> all.addAll(accessors.made(type)));
    } else if (operand instanceof Operand.Made made) {
      object(made.type(), knownAs, all);
      accessors.element(made.type()).ifPresent(type -> onNew(type, all));
    } else if (operand instanceof Operand.Field field) {
      fields.of(field).objects().forEach(held -> held(held, knownAs, all));
    } else if (operand instanceof Operand.Parameter parameter && !method.isLambda()) {
      functions
          .handedTo(method.id(), parameter.index())
          .forEach(given -> held(given, knownAs, all));
    }
  }

  /** A library's superclass was handed further objects by the new one's constructor. */
  private void onNew(TypeInfo type, Set<MethodId> all) {
    type.methods().stream()
        .filter(MethodInfo::isConstructor)
        .flatMap(
            constructor ->
                constructor.calls().stream()
                    .filter(call -> Instances.isSuperCall(codebase, constructor, call)))
        .filter(call -> codebase.type(call.target().owner()).isEmpty())
        .forEach(call -> superCall(call, all));
  }

  private void superCall(Call call, Set<MethodId> all) {
    List<String> declared = parameters(call.target());
    for (int i = 0; i < call.arguments().size(); i++) {
      held(call.argument(i), declared.get(i), all);
    }
  }

  private void held(Operand object, String knownAs, Set<MethodId> all) {
    if (object instanceof Operand.Function function
        && codebase.method(function.body()).isPresent()) {
      all.add(function.body());
    } else if (object instanceof Operand.Made made) {
      object(made.type(), knownAs, all);
    }
  }

  private void object(String type, String knownAs, Set<MethodId> all) {
    accessors
        .element(type)
        .ifPresent(
            each -> {
              all.addAll(
                  UNTYPED.contains(knownAs)
                      ? accessors.called(each)
                      : accessors.calledBack(each, knownAs));
            });
  }
}

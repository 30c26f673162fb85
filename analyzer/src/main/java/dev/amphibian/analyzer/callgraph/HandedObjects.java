package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
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

  /** Keeps, compares, checks or prints what it is handed, and does no more with it. */
  private static final Pattern COMPARING =
      Pattern.compile(
          "java\\.util\\.(\\w*(List|Set|Map|Collection|Collections|Deque|Queue|Optional|Objects"
              + "|Arrays|Iterator|Vector|Stack))(\\$.*)?"
              + "|java\\.lang\\.(Object|Class|System)"
              + "|org\\.springframework\\.util\\.(Assert|(?!Reflection)\\w+Utils)"
              + "|org\\.apache\\.commons\\.lang3?\\.(Validate|\\w+Utils|builder\\..*)"
              + "|com\\.google\\.common\\.base\\.(Preconditions|Objects|MoreObjects.*)"
              + "|org\\.springframework\\.data\\.util\\.ProxyUtils|org\\.hibernate\\.Hibernate");

  /** Makes a text of what it is handed, and does no more with it. */
  private static final Pattern PRINTING =
      Pattern.compile(
          "java\\.lang\\.String\\w*|java\\.io\\.Print\\w+"
              + "|java\\.util\\.logging\\..*|org\\.(slf4j|apache\\.log4j|apache\\.logging"
              + "|apache\\.commons\\.logging|jboss\\.logging)\\..*");

  /** Who declares no more of what it is handed can only reflect on it. */
  private static final Set<String> UNTYPED =
      Set.of(
          "java.lang.Object",
          "java.lang.Object[]",
          "java.lang.Class",
          "java.lang.Iterable",
          "java.util.Collection",
          "java.util.List",
          "java.util.Map");

  private static final Set<String> COLLECTIONS = Set.of("java.util.Collection", "java.util.Map");
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private final Codebase codebase;
  private final Instances instances;
  private final FieldContents fields;
  private final FunctionObjects functions;
  private final HandedArguments arguments;
  private final Accessors accessors;
  private final ElementTypes elements;
  private final Memo<MethodInfo, Boolean> handsCollectionsOn = new Memo<>(this::handsCollectionsOn);
  private final Memo<String, Use> uses = new Memo<>(HandedObjects::use);
  private final Memo<MethodId, List<String>> parameters = new Memo<>(HandedObjects::parameters);
  private final Memo<MethodId, Boolean> staysInside = new Memo<>(this::staysInside);

  HandedObjects(
      Codebase codebase,
      Instances instances,
      FieldContents fields,
      FunctionObjects functions,
      HandedArguments arguments,
      Accessors accessors,
      ElementTypes elements) {
    this.elements = elements;
    this.accessors = accessors;
    this.codebase = codebase;
    this.instances = instances;
    this.fields = fields;
    this.functions = functions;
    this.arguments = arguments;
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
    return staysInside.of(target) ? Stream.of() : handed(method, call).map(Target::possible);
  }

  /** What the application declares, a framework implements only if the application doesn't. */
  private boolean staysInside(MethodId called) {
    return codebase.run(called.owner(), called).isPresent()
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
    MethodId called = call.target();
    Use use = uses.of(called.owner());
    boolean keeps = use != Use.UNKNOWN;
    List<String> declared = parameters.of(called);
    for (int i = 0; i < call.argumentTypes().size(); i++) {
      String knownAs = declared.get(i);
      boolean onlyCompares =
          keeps && UNTYPED.contains(knownAs) && !handsCollectionsOn.of(codebase.source(method));
      types(method, call, i)
          .flatMap(
              t -> onlyCompares ? compared(t, use == Use.PRINTS) : calledOn(t, knownAs).stream())
          .forEach(all::add);
      if (!onlyCompares) {
        operand(method, call.argument(i), knownAs, all);
      }
    }
    if (OF_EVERY_OBJECT.contains(called.name())) {
      elements.of(method, call.receiver()).map(accessors::compared).forEach(all::addAll);
    }
    operand(method, call.receiver(), called.owner(), all);
    return all.stream();
  }

  /** The type of an argument, of a collection those of what it holds, of arrays likewise. */
  private Stream<TypeInfo> types(MethodInfo method, Call call, int index) {
    boolean isLast = index == call.argumentTypes().size() - 1;
    Stream<String> names =
        Stream.concat(
            Stream.of(call.argumentTypes().get(index)),
            isLast ? call.elementTypes().stream() : Stream.of());
    return Stream.concat(
        names.flatMap(name -> accessors.element(name).stream()),
        parts(call.argument(index)).flatMap(part -> elements.of(method, part)));
  }

  private static Stream<Operand> parts(Operand operand) {
    return operand instanceof Operand.Array array ? array.elements().stream() : Stream.of(operand);
  }

  /** Whether a library gets a collection, or may from callers, with what was put into it before. */
  private boolean handsCollectionsOn(MethodInfo method) {
    return givesAnything(method) || handsCollectionsToLibrary(method);
  }

  /** A collection of objects of any type doesn't tell callers what it holds. */
  private boolean givesAnything(MethodInfo method) {
    return isCollection(method.returnType().name())
        && method.returnType().arguments().stream()
            .anyMatch(held -> held.name().equals("java.lang.Object"));
  }

  private boolean handsCollectionsToLibrary(MethodInfo method) {
    return codebase.callsWithin(method).stream()
        .filter(call -> codebase.type(call.target().owner()).isEmpty())
        .filter(call -> uses.of(call.target().owner()) == Use.UNKNOWN)
        .flatMap(call -> call.argumentTypes().stream())
        .anyMatch(this::isCollection);
  }

  private boolean isCollection(String type) {
    return COLLECTIONS.stream().anyMatch(collection -> codebase.isA(type, collection));
  }

  private static List<String> parameters(MethodId called) {
    String names = called.parameterNames();
    return List.of(names.substring(1, names.length() - 1).split(","));
  }

  private void operand(MethodInfo method, Operand operand, String knownAs, Set<MethodId> all) {
    if (operand instanceof Operand.TypeLiteral literal) {
      named(literal.type(), all);
    } else if (operand instanceof Operand.Array array) {
      array.elements().forEach(element -> operand(method, element, knownAs.replace("[]", ""), all));
    } else if (operand instanceof Operand.Made made) {
      object(made.type(), knownAs, all);
      accessors.element(made.type()).ifPresent(type -> onNew(type, all));
    } else if (operand instanceof Operand.Field field) {
      fields.of(field).objects().forEach(held -> held(held, knownAs, all));
    } else if (operand instanceof Operand.Parameter parameter) {
      arguments.of(method, parameter.index()).forEach(given -> held(given, knownAs, all));
    }
  }

  private void named(String literal, Set<MethodId> all) {
    accessors.element(literal).ifPresent(type -> all.addAll(accessors.made(type)));
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
    List<String> declared = parameters.of(call.target());
    for (int i = 0; i < call.arguments().size(); i++) {
      held(call.argument(i), declared.get(i), all);
    }
  }

  private void held(Operand object, String knownAs, Set<MethodId> all) {
    if (object instanceof Operand.Function function
        && codebase.method(function.body()).filter(body -> !body.isAbstract()).isPresent()) {
      all.add(function.body());
    } else if (object instanceof Operand.Made made) {
      object(made.type(), knownAs, all);
    }
  }

  private void object(String type, String knownAs, Set<MethodId> all) {
    accessors.element(type).ifPresent(each -> all.addAll(calledOn(each, knownAs)));
  }

  /** What a library's class does with objects that it knows nothing of. */
  private enum Use {
    PRINTS,
    COMPARES,
    UNKNOWN
  }

  private static Use use(String owner) {
    return PRINTING.matcher(owner).matches()
        ? Use.PRINTS
        : COMPARING.matcher(owner).matches() ? Use.COMPARES : Use.UNKNOWN;
  }

  private Stream<MethodId> compared(TypeInfo type, boolean prints) {
    return accessors.compared(type).stream().filter(m -> !prints || m.name().equals("toString"));
  }

  private Set<MethodId> calledOn(TypeInfo type, String knownAs) {
    return UNTYPED.contains(knownAs) ? accessors.called(type) : accessors.calledBack(type, knownAs);
  }
}

package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application's classes of which there are objects at run time. */
final class Instances {

  private static final Set<String> OF_EVERYBODY =
      Set.of(
          "java.lang.Object",
          "java.lang.Record",
          "java.lang.Enum",
          "java.lang.Comparable",
          "java.io.Serializable",
          "java.lang.constant.Constable");

  private final Codebase codebase;
  private final Memo<String, List<MethodInfo>> callbacks = new Memo<>(this::findCallbacks);
  private final Memo<String, Set<String>> signatures = new Memo<>(this::declared);
  private final Set<String> ofFrameworks = new HashSet<>();
  private final Set<String> types = new HashSet<>();
  private final Memo<String, Set<String>> below = new Memo<>(this::find);

  Instances(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    beans.beans().forEach(bean -> types.add(bean.type()));
    OfferedServices.of(codebase).forEach(service -> ofFrameworks.add(service.name()));
    for (TypeInfo type : codebase.types()) {
      if (type.kind() == TypeKind.ENUM || isMadeByFramework(type)) {
        ofFrameworks.add(type.name());
      }
      type.methods().forEach(method -> types.addAll(madeIn(method)));
    }
    types.addAll(ofFrameworks);
    beans.beans().stream()
        .collect(
            Collectors.groupingBy(Bean::type, Collectors.mapping(Bean::confidence, toSurest())))
        .forEach(this::addBeans);
  }

  private static Collector<Confidence, ?, Confidence> toSurest() {
    return Collectors.reducing(
        Confidence.POSSIBLE, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** What only another configuration makes isn't made. */
  private void addBeans(String type, Confidence surest) {
    if (surest == Confidence.POSSIBLE) {
      ofFrameworks.remove(type);
    } else {
      ofFrameworks.add(type);
    }
  }

  /** The classes of which frameworks make the objects, and enums. */
  Set<String> ofFrameworks() {
    return ofFrameworks;
  }

  /** The classes of which a method makes objects, or that it names to somebody who may. */
  Set<String> madeIn(MethodInfo method) {
    Set<String> made = new HashSet<>();
    for (Call call : method.calls()) {
      if (call.target().name().equals("<init>") && !isSuperCall(codebase, method, call)) {
        made.add(call.target().owner());
      }
      Reflection.loaded(codebase, call).forEach(type -> made.add(type.name()));
      for (Operand argument : call.arguments()) {
        addNamed(argument, method, made);
        if (argument instanceof Operand.Array array) {
          array.elements().forEach(element -> addNamed(element, method, made));
        }
      }
    }
    return made;
  }

  /** A class that names itself, as for its log, isn't made by that. */
  private static void addNamed(Operand operand, MethodInfo within, Set<String> made) {
    if (operand instanceof Operand.TypeLiteral literal
        && !literal.type().equals(within.id().owner())) {
      made.add(literal.type());
    }
  }

  /** Whether a call is that of a constructor to its superclass's. */
  static boolean isSuperCall(Codebase codebase, MethodInfo method, Call call) {
    return method.isConstructor()
        && !(call.receiver() instanceof Operand.Made)
        && codebase.isA(method.id().owner(), call.target().owner());
  }

  /** Annotations of a library, on the class or a member, tell that a library makes its objects. */
  private boolean isMadeByFramework(TypeInfo type) {
    return type.isConcrete()
        && Stream.concat(
                Stream.of(type), Stream.concat(type.fields().stream(), type.methods().stream()))
            .anyMatch(Instances::hasForeignAnnotation);
  }

  private static boolean hasForeignAnnotation(Annotated element) {
    return element.annotations().stream().anyMatch(use -> !use.type().startsWith("java.lang."));
  }

  /** The classes with objects that a variable of this type may hold. */
  Set<String> of(String declared) {
    return below.of(declared);
  }

  private Set<String> find(String declared) {
    Set<String> found = new LinkedHashSet<>();
    if (types.contains(declared)) {
      found.add(declared);
    }
    if (!declared.equals("java.lang.Object")) {
      codebase.subtypes(declared).stream()
          .map(TypeInfo::name)
          .filter(types::contains)
          .forEach(found::add);
    }
    return found;
  }

  /**
   * What a library may call back on an object of this class: the methods by which it, or a class
   * above it, overrides a library's.
   */
  List<MethodInfo> callbacks(String typeName) {
    return callbacks.of(typeName);
  }

  private List<MethodInfo> findCallbacks(String typeName) {
    return overriding(
        typeName,
        codebase.supertypes(typeName).stream()
            .filter(above -> codebase.type(above).isEmpty())
            .filter(above -> !OF_EVERYBODY.contains(above))
            .collect(Collectors.toSet()));
  }

  /** What of that a library may call that knows the object by this type of its own. */
  List<MethodInfo> callbacks(String typeName, String knownAs) {
    return codebase.isA(typeName, knownAs)
        ? overriding(typeName, codebase.supertypes(knownAs))
        : List.of();
  }

  /**
   * What a library may call of what the class overrides of this type of the library's, of types
   * that the library derives from it, and of what it derives from. Of a type whose library isn't
   * there nobody knows what it declares.
   */
  List<MethodInfo> callbacksOf(String typeName, String contract) {
    if (!codebase.isA(typeName, contract)) {
      return List.of();
    }
    if (codebase.described(contract).isEmpty()) {
      return codebase
          .hierarchy(typeName)
          .flatMap(type -> type.methods().stream())
          .filter(method -> method.access() == Access.PUBLIC && mayBeCalledBack(method))
          .toList();
    }
    return overriding(
        typeName,
        codebase.supertypes(typeName).stream()
            .filter(above -> codebase.type(above).isEmpty())
            .filter(above -> codebase.isA(above, contract) || codebase.isA(contract, above))
            .collect(Collectors.toSet()));
  }

  private List<MethodInfo> overriding(String typeName, Set<String> foreign) {
    if (foreign.isEmpty() || codebase.isA(typeName, "java.lang.Throwable")) {
      return List.of();
    }
    Set<String> overridable =
        foreign.stream().flatMap(name -> signatures.of(name).stream()).collect(Collectors.toSet());
    return codebase
        .hierarchy(typeName)
        .flatMap(type -> type.methods().stream())
        .filter(Instances::mayBeCalledBack)
        .filter(method -> overridable.contains(signature(method)))
        .toList();
  }

  private Set<String> declared(String library) {
    return OF_EVERYBODY.contains(library)
        ? Set.of()
        : codebase.described(library).map(TypeInfo::methods).orElse(List.of()).stream()
            .filter(method -> !method.isStatic() && !method.isConstructor())
            .map(Instances::signature)
            .collect(Collectors.toSet());
  }

  /** Type arguments make parameters differ in overriders; their number is the same. */
  private static String signature(MethodInfo method) {
    return method.id().name() + "/" + method.parameters().size();
  }

  private static boolean mayBeCalledBack(MethodInfo method) {
    return !method.isConstructor()
        && !method.isStatic()
        && !method.isStaticInitializer()
        && !method.isAbstract()
        && !method.isSynthetic()
        && (method.access() == Access.PUBLIC || method.access() == Access.PROTECTED);
  }
}

package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The application's classes of which there are objects at run time. */
final class Instances {

  private final Codebase codebase;
  private final Set<String> types = new HashSet<>();
  private final Map<String, Set<String>> below = new HashMap<>();

  Instances(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    beans.beans().forEach(bean -> types.add(bean.type()));
    for (TypeInfo type : codebase.types()) {
      if (type.kind() == TypeKind.ENUM || isMadeByFramework(type)) {
        types.add(type.name());
      }
      type.methods().forEach(this::collect);
    }
  }

  private void collect(MethodInfo method) {
    for (Call call : method.calls()) {
      if (call.target().name().equals("<init>") && !isSuperCall(codebase, method, call)) {
        types.add(call.target().owner());
      }
      for (Operand argument : call.arguments()) {
        if (argument instanceof Operand.TypeLiteral literal) {
          types.add(literal.type());
        }
      }
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

  boolean contains(String type) {
    return types.contains(type);
  }

  /** The classes with objects that a variable of this type may hold. */
  Set<String> of(String declared) {
    return below.computeIfAbsent(declared, this::find);
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
   * What a library may call back on an object of this class: the methods by which it overrides a
   * library's, and those of its superclasses.
   */
  List<MethodInfo> callbacks(String typeName) {
    List<MethodInfo> all = new ArrayList<>();
    if (extendsLibrary(typeName)) {
      for (String above : codebase.supertypes(typeName)) {
        codebase.type(above).stream()
            .flatMap(type -> type.methods().stream())
            .filter(Instances::mayBeCalledBack)
            .forEach(all::add);
      }
    }
    return all;
  }

  private boolean extendsLibrary(String typeName) {
    Set<String> foreign = new HashSet<>(codebase.supertypes(typeName));
    foreign.removeIf(
        name ->
            codebase.type(name).isPresent()
                || Set.of(
                        "java.lang.Object",
                        "java.lang.Record",
                        "java.lang.Enum",
                        "java.lang.Comparable",
                        "java.io.Serializable",
                        "java.lang.constant.Constable")
                    .contains(name));
    return !foreign.isEmpty() && !foreign.contains("java.lang.Throwable");
  }

  private static boolean mayBeCalledBack(MethodInfo method) {
    return !method.isConstructor()
        && !method.isStatic()
        && !method.isStaticInitializer()
        && !method.isAbstract()
        && method.annotations().stream().allMatch(use -> use.type().startsWith("java.lang."))
        && (method.access() == Access.PUBLIC || method.access() == Access.PROTECTED);
  }
}

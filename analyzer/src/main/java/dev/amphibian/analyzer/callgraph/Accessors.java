package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What libraries call on values of the application: they reflect, so that no call stands anywhere.
 */
final class Accessors {

  private static final String NO_PARAMETERS = "()";
  private static final List<String> GETTING = List.of("get", "is");
  private static final List<String> SETTING = List.of("set", "add", "with");
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals(Ljava/lang/Object;)", "hashCode()", "toString()");

  /** Two thirds of a value's methods, or more. */
  private static final int SHARE_OF_ACCESSORS = 2;

  private static final int SHARE_OF_ACCESSORS_OF = 3;

  private final Codebase codebase;
  private final Instances instances;
  private final Memo<TypeInfo, Set<MethodId>> called = new Memo<>(this::findCalled);
  private final Memo<TypeInfo, Set<MethodId>> compared = new Memo<>(this::findCompared);
  private final Memo<KnownAs, Set<MethodId>> calledBack = new Memo<>(this::findCalledBack);
  private final Memo<TypeInfo, Set<MethodId>> made = new Memo<>(this::findMade);
  private final Memo<TypeInfo, Boolean> data = new Memo<>(this::findWhetherData);

  Accessors(Codebase codebase, Instances instances) {
    this.codebase = codebase;
    this.instances = instances;
  }

  /** The application's type of this name, of an array that of its elements. */
  Optional<TypeInfo> element(String type) {
    return codebase.type(type.replace("[]", ""));
  }

  /** What a collection or a text may call on an object of a type. */
  Set<MethodId> compared(TypeInfo type) {
    return compared.of(type);
  }

  private Set<MethodId> findCompared(TypeInfo type) {
    Set<MethodId> found = new LinkedHashSet<>();
    for (TypeInfo each : withBelow(type)) {
      hierarchy(each)
          .flatMap(above -> above.methods().stream())
          .filter(method -> !method.isSynthetic() && isOfEveryObject(method))
          .map(MethodInfo::id)
          .forEach(found::add);
    }
    return found;
  }

  private Set<TypeInfo> withBelow(TypeInfo type) {
    Set<TypeInfo> all = new LinkedHashSet<>(List.of(type));
    instances.of(type.name()).forEach(name -> codebase.type(name).ifPresent(all::add));
    return all;
  }

  /** What a library may call on an object of a type that it knows by a type of its own. */
  Set<MethodId> calledBack(TypeInfo type, String knownAs) {
    return calledBack.of(new KnownAs(type, knownAs));
  }

  /** A type, and one above it by which a library knows its objects. */
  private record KnownAs(TypeInfo type, String name) {}

  private Set<MethodId> findCalledBack(KnownAs known) {
    Set<MethodId> all = new LinkedHashSet<>();
    for (TypeInfo each : withBelow(known.type)) {
      instances.callbacks(each.name(), known.name).forEach(callback -> all.add(callback.id()));
    }
    return all;
  }

  /**
   * What a library may call on an object of a type that it knows nothing of: of a value its
   * accessors and those of its parts.
   */
  Set<MethodId> called(TypeInfo type) {
    return called.of(type);
  }

  private Set<MethodId> findCalled(TypeInfo type) {
    Set<MethodId> found = new LinkedHashSet<>(compared(type));
    if (data.of(type)) {
      for (TypeInfo each : withParts(type)) {
        accessors(each, false).forEach(found::add);
      }
    }
    return found;
  }

  /** What a text may ask of an object, whatever class it is of, and of its parts. */
  Set<MethodId> asked(TypeInfo type) {
    Set<MethodId> found = new LinkedHashSet<>(compared(type));
    for (TypeInfo each : withBelow(type)) {
      for (TypeInfo part : withParts(each)) {
        accessors(part, false).forEach(found::add);
      }
    }
    return found;
  }

  /** What a library may call on an object that it makes from a class literal. */
  Set<MethodId> made(TypeInfo type) {
    return made.of(type);
  }

  private Set<MethodId> findMade(TypeInfo type) {
    Set<MethodId> found = new LinkedHashSet<>(called(type));
    for (TypeInfo each : withParts(type)) {
      accessors(each, true).forEach(found::add);
    }
    return found;
  }

  /** A type, those with objects below it, and those of its fields, theirs included. */
  Set<TypeInfo> withParts(TypeInfo type) {
    Set<TypeInfo> all = new LinkedHashSet<>(List.of(type));
    Deque<TypeInfo> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      TypeInfo next = open.poll();
      Stream<TypeInfo> below =
          instances.of(next.name()).stream().flatMap(name -> codebase.type(name).stream());
      Stream<TypeInfo> parts =
          hierarchy(next)
              .flatMap(each -> each.fields().stream())
              .filter(field -> !field.isStatic())
              .flatMap(field -> mentioned(field.type()))
              .flatMap(name -> element(name).stream());
      Stream.concat(below, parts).filter(data::of).filter(all::add).forEach(open::add);
    }
    return all;
  }

  /** Services hang together over fields too; libraries read values: mostly accessors. */
  private boolean findWhetherData(TypeInfo type) {
    List<MethodInfo> own =
        hierarchy(type)
            .flatMap(each -> each.methods().stream())
            .filter(m -> !m.isConstructor() && !m.isSynthetic() && !m.isStatic())
            .toList();
    long accessors =
        own.stream().filter(m -> isGetter(m) || isSetter(m) || isOfEveryObject(m)).count();
    return type.kind() == TypeKind.RECORD
        || accessors * SHARE_OF_ACCESSORS_OF >= own.size() * SHARE_OF_ACCESSORS
        || hierarchy(type)
            .flatMap(each -> each.fields().stream())
            .anyMatch(field -> !field.annotations().isEmpty());
  }

  static Stream<String> mentioned(TypeUse type) {
    return Stream.concat(
        Stream.of(type.name()), type.arguments().stream().flatMap(Accessors::mentioned));
  }

  private Stream<TypeInfo> hierarchy(TypeInfo type) {
    return codebase.hierarchy(type.name());
  }

  private Stream<MethodId> accessors(TypeInfo type, boolean isMade) {
    return hierarchy(type)
        .flatMap(each -> each.methods().stream())
        .filter(method -> !method.isAbstract() && !method.isSynthetic())
        .filter(
            method ->
                isGetter(method)
                    || isOfEveryObject(method)
                    || isPlainSetter(method)
                    || isMade
                        && (method.isConstructor() || isSetter(method) || isConstants(method)))
        .map(MethodInfo::id);
  }

  private static boolean isOfEveryObject(MethodInfo method) {
    return method.id().name().equals("compareTo")
        || OF_EVERY_OBJECT.contains(method.id().name() + method.id().parameters());
  }

  private static boolean isGetter(MethodInfo method) {
    return method.id().parameters().equals(NO_PARAMETERS)
        && !method.isStatic()
        && !method.isConstructor()
        && method.access() == Access.PUBLIC
        && !method.returnType().name().equals("void")
        && isNamed(method, GETTING);
  }

  /** An enum's constants are looked up by their names. */
  private static boolean isConstants(MethodInfo method) {
    return method.isStatic()
        && method.id().name().equals("values")
        && method.returnType().name().equals(method.id().owner() + "[]");
  }

  /** Binders and copiers fill what they are handed. */
  private static boolean isPlainSetter(MethodInfo method) {
    return method.id().name().startsWith("set") && isSetter(method);
  }

  private static boolean isSetter(MethodInfo method) {
    return method.parameters().size() == 1 && !method.isStatic() && isNamed(method, SETTING);
  }

  /** Whether a name is one of these words and a property's. */
  private static boolean isNamed(MethodInfo method, List<String> words) {
    String name = method.id().name();
    for (String word : words) {
      if (name.startsWith(word) && name.length() > word.length()) {
        char first = name.charAt(word.length());
        return first >= 'A' && first <= 'Z' || first == '_';
      }
    }
    return false;
  }
}

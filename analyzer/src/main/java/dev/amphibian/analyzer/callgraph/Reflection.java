package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes that code loads and methods that it calls by name: an edge if the name is there. */
final class Reflection implements EdgeSource {

  private static final Set<String> LOADING =
      Set.of("java.lang.Class#forName", "java.lang.ClassLoader#loadClass");
  private static final Set<String> FINDING =
      Set.of("java.lang.Class#getMethod", "java.lang.Class#getDeclaredMethod");
  private static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup#find";
  private static final Set<String> SERVICES =
      Set.of("java.util.ServiceLoader#load", "org.mapstruct.factory.Mappers#getMapper");
  private static final Set<String> INVOKING =
      Set.of(
          "java.lang.reflect.Method#invoke",
          "java.lang.invoke.MethodHandle#invoke",
          "java.lang.invoke.MethodHandle#invokeExact",
          "java.lang.invoke.MethodHandle#invokeWithArguments",
          "javax.script.ScriptEngine#eval");

  private static final Set<String> OWNERS =
      Stream.of(LOADING, FINDING, Set.of(LOOKUP), SERVICES, INVOKING)
          .flatMap(Set::stream)
          .map(name -> name.substring(0, name.indexOf('#')))
          .collect(Collectors.toUnmodifiableSet());

  private final Codebase codebase;
  private final Accessors accessors;
  private final Instances instances;

  Reflection(Codebase codebase, Accessors accessors, Instances instances) {
    this.codebase = codebase;
    this.accessors = accessors;
    this.instances = instances;
  }

  @Override
  public boolean concerns(MethodId called) {
    return OWNERS.contains(called.owner());
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    String name = name(call.target());
    if (FINDING.contains(name) && call.receiver() instanceof Operand.TypeLiteral literal) {
      return named(literal.type(), call.text(0));
    }
    if (name.startsWith(LOOKUP) && call.argument(0) instanceof Operand.TypeLiteral literal) {
      return named(literal.type(), call.text(1));
    }
    return loaded(codebase, call).flatMap(this::everything);
  }

  /** The types that a call loads by their name, or by that of the service that they offer. */
  static Stream<TypeInfo> loaded(Codebase codebase, Call call) {
    if (!OWNERS.contains(call.target().owner())) {
      return Stream.of();
    }
    String name = name(call.target());
    if (LOADING.contains(name)) {
      return call.text(0).flatMap(codebase::type).stream();
    }
    return SERVICES.contains(name) && call.argument(0) instanceof Operand.TypeLiteral literal
        ? codebase.subtypes(literal.type()).stream().filter(TypeInfo::isConcrete)
        : Stream.of();
  }

  private Stream<Target> everything(TypeInfo type) {
    Stream<MethodInfo> own =
        type.methods().stream().filter(m -> m.isConstructor() || m.isStaticInitializer());
    Stream<MethodInfo> called =
        Stream.concat(
            instances.callbacks(type.name()).stream(),
            accessors.made(type).stream().flatMap(id -> codebase.method(id).stream()));
    return Stream.concat(own, called).map(m -> Target.possible(m.id()));
  }

  private Stream<Target> named(String type, Optional<String> wanted) {
    return codebase
        .hierarchy(type)
        .flatMap(above -> above.methods().stream())
        .map(MethodInfo::id)
        .filter(id -> wanted.equals(Optional.of(id.name())))
        .map(Target::possible);
  }

  /** What a call leaves open. */
  Optional<Gap> gap(Call call) {
    if (!OWNERS.contains(call.target().owner())) {
      return Optional.empty();
    }
    String name = name(call.target());
    boolean isOpen = LOADING.contains(name) && call.text(0).isEmpty() || INVOKING.contains(name);
    List<String> words = List.of(name.split("#"));
    return isOpen
        ? Optional.of(
            new Gap(
                call.place(),
                "what %s.%s leads to"
                    .formatted(
                        words.get(0).substring(words.get(0).lastIndexOf('.') + 1), words.get(1))))
        : Optional.empty();
  }

  private static String name(MethodId called) {
    return called.owner() + "#" + called.name();
  }
}

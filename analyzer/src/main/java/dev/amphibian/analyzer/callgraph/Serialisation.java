package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The methods, private as a rule, by which objects take part when Java writes or reads them. */
final class Serialisation implements EdgeSource {

  private static final String SERIALIZABLE = "java.io.Serializable";
  private static final Set<String> WRITING = Set.of("writeObject", "writeReplace", "writeExternal");
  private static final Set<String> READING =
      Set.of("readObject", "readObjectNoData", "readResolve", "readExternal", "validateObject");

  private static final String OUTPUT = "java.io.ObjectOutputStream";
  private static final String INPUT = "java.io.ObjectInputStream";

  private final Codebase codebase;
  private final Accessors accessors;

  Serialisation(Codebase codebase, Accessors accessors) {
    this.codebase = codebase;
    this.accessors = accessors;
  }

  @Override
  public boolean concerns(MethodId called) {
    return called.owner().equals(OUTPUT) && called.name().equals("writeObject")
        || called.owner().equals(INPUT) && called.name().equals("readObject");
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    // What comes in, nothing tells but what the application has that takes part.
    return call.target().owner().equals(OUTPUT)
        ? hooks(written(call), WRITING)
        : hooks(codebase.subtypes(SERIALIZABLE), READING);
  }

  private Collection<TypeInfo> written(Call call) {
    return call.argumentTypes().stream()
        .flatMap(name -> accessors.element(name).stream())
        .flatMap(written -> accessors.withParts(written).stream())
        .toList();
  }

  private Stream<Target> hooks(Collection<TypeInfo> types, Set<String> names) {
    List<TypeInfo> all =
        types.stream().flatMap(type -> codebase.hierarchy(type.name())).distinct().toList();
    return all.stream()
        .flatMap(type -> type.methods().stream())
        .filter(method -> names.contains(method.id().name()) && !method.isAbstract())
        .map(method -> Target.possible(method.id()));
  }
}

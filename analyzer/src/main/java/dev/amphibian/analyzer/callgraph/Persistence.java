package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What object-relational mappers run on entities and those that hang on them: constructors,
 * accessors, callbacks.
 */
final class Persistence implements EdgeSource {

  private final Entities entities;
  private final Accessors accessors;
  private final EntityCallbacks callbacks;
  private final Map<String, Set<MethodId>> run = new HashMap<>();

  Persistence(Entities entities, Accessors accessors, EntityCallbacks callbacks) {
    this.entities = entities;
    this.accessors = accessors;
    this.callbacks = callbacks;
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return entities.concernedBy(type, method, call).stream()
        .flatMap(entity -> run(entity).stream())
        .distinct()
        .map(Target::possible);
  }

  private Set<MethodId> run(TypeInfo entity) {
    Set<MethodId> known = run.get(entity.name());
    if (known == null) {
      known = new LinkedHashSet<>(accessors.made(entity));
      accessors.withParts(entity).stream().flatMap(callbacks::of).forEach(known::add);
      run.put(entity.name(), known);
    }
    return known;
  }
}

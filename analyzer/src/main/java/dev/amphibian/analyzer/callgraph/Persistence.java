package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashSet;
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
  private final Memo<TypeInfo, Set<MethodId>> run = new Memo<>(this::findRun);

  Persistence(Entities entities, Accessors accessors, EntityCallbacks callbacks) {
    this.entities = entities;
    this.accessors = accessors;
    this.callbacks = callbacks;
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return entities.concernedBy(type, method, call).stream()
        .flatMap(entity -> run.of(entity).stream())
        .distinct()
        .map(Target::possible);
  }

  private Set<MethodId> findRun(TypeInfo entity) {
    Set<MethodId> found = new LinkedHashSet<>(accessors.made(entity));
    accessors.withParts(entity).stream().flatMap(callbacks::of).forEach(found::add);
    return found;
  }
}

package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What methods run that a class of the application inherits from a library's class or interface:
 * these are often templates, and call what the class overrides.
 */
final class InheritedMethods implements EdgeSource {

  /** What these declare calls nothing back. */
  private static final Set<String> PLAIN =
      Set.of("java.lang.Object", "java.lang.Enum", "java.lang.Record");

  private final Codebase codebase;
  private final Dispatch dispatch;
  private final Instances instances;

  InheritedMethods(Codebase codebase, Dispatch dispatch, Instances instances) {
    this.codebase = codebase;
    this.dispatch = dispatch;
    this.instances = instances;
  }

  @Override
  public boolean concerns(MethodId called) {
    return !called.name().equals("<init>")
        && !PLAIN.contains(called.owner())
        && dispatch.mayBeOwn(called.owner())
        && codebase.run(called.owner(), called).isEmpty();
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return call.kind() == Call.Kind.STATIC
        ? Stream.of()
        : receivers(type, call)
            .flatMap(receiver -> instances.callbacks(receiver).stream())
            .map(MethodInfo::id)
            .filter(callback -> !callback.name().equals(call.target().name()))
            .map(Target::possible);
  }

  /** The classes of the object that don't have the method of their own. */
  private Stream<String> receivers(TypeInfo type, Call call) {
    boolean isSuper = call.kind() == Call.Kind.SPECIAL && call.receiver() instanceof Operand.This;
    return isSuper
        ? Stream.of(type.name())
        : dispatch.receivers(type, call).stream()
            .filter(receiver -> codebase.run(receiver, call.target()).isEmpty());
  }
}

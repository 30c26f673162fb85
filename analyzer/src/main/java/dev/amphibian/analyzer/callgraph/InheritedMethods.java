package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.stream.Stream;

/**
 * What methods run that a class of the application inherits from a library's: these are often
 * templates, and call what the class overrides. Of objects known by no more than a library's type
 * that would be a guess.
 */
final class InheritedMethods implements EdgeSource {

  private final Codebase codebase;
  private final Dispatch dispatch;
  private final Instances instances;

  InheritedMethods(Codebase codebase, Dispatch dispatch, Instances instances) {
    this.codebase = codebase;
    this.dispatch = dispatch;
    this.instances = instances;
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    MethodId called = call.target();
    return call.kind() == Call.Kind.STATIC || called.name().equals("<init>")
        ? Stream.of()
        : receivers(type, call)
            .filter(receiver -> codebase.run(receiver, called).isEmpty() || isSuper(call))
            .flatMap(receiver -> instances.callbacks(receiver).stream())
            .map(MethodInfo::id)
            .filter(callback -> !callback.name().equals(called.name()))
            .map(Target::possible);
  }

  private Stream<String> receivers(TypeInfo type, Call call) {
    String owner = call.target().owner();
    boolean isOwn = codebase.type(owner).isPresent();
    if (isSuper(call)) {
      return isOwn ? Stream.of() : Stream.of(type.name());
    }
    boolean isKnown =
        isOwn && codebase.run(owner, call.target()).isEmpty()
            || call.receiver() instanceof Operand.Made;
    return isKnown ? dispatch.receivers(type, call).stream() : Stream.of();
  }

  private static boolean isSuper(Call call) {
    return call.kind() == Call.Kind.SPECIAL && call.receiver() instanceof Operand.This;
  }
}

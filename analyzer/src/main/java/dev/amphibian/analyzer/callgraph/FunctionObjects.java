package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lambdas and method references of the application. */
final class FunctionObjects {

  private static final int FEW = 3;

  private final Codebase codebase;
  private final Map<String, List<Use>> byType = new HashMap<>();

  FunctionObjects(Codebase codebase) {
    this.codebase = codebase;
    for (TypeInfo type : codebase.types()) {
      for (MethodInfo method : type.methods()) {
        method.functions().forEach(f -> collect(method, f));
      }
    }
  }

  /** A function and the method that makes it. */
  private record Use(MethodInfo maker, FunctionUse function) {}

  private void collect(MethodInfo maker, FunctionUse function) {
    byType.computeIfAbsent(function.type(), t -> new ArrayList<>()).add(new Use(maker, function));
  }

  /** The functions that implement an interface, wherever they are made. */
  Stream<MethodId> implementing(String type) {
    return byType.getOrDefault(type, List.of()).stream().map(use -> use.function.body());
  }

  /**
   * The functions that may run where an interface's method is called and nothing tells which: of an
   * interface of the application all, of one that everybody uses those of the same source file and
   * those that are kept from the start on.
   */
  List<Target> behind(String caller, Call call) {
    List<Target> targets = new ArrayList<>();
    MethodId called = call.target();
    List<Use> all = new ArrayList<>(byType.getOrDefault(called.owner(), List.of()));
    codebase
        .subtypes(called.owner())
        .forEach(type -> all.addAll(byType.getOrDefault(type.name(), List.of())));
    boolean isOwn = codebase.type(called.owner()).isPresent();
    for (Use use : all) {
      if (use.function.method().equals(called.name())) {
        boolean isNear =
            TypeInfo.outermost(use.maker.id().owner()).equals(TypeInfo.outermost(caller));
        boolean isSure = isOwn ? all.size() <= FEW : isNear;
        if (isOwn || isNear || isKept(use.maker)) {
          Confidence confidence = isSure ? Confidence.LIKELY : Confidence.POSSIBLE;
          targets.add(new Target(use.function.body(), confidence));
        }
      }
    }
    return targets;
  }

  /** What a constructor or static initialiser makes is there for whoever comes later. */
  private boolean isKept(MethodInfo maker) {
    MethodInfo source = codebase.source(maker);
    return source.isConstructor() || source.isStaticInitializer();
  }
}

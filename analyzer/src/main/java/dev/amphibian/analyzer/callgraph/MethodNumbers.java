package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods of a call graph by number, so that searches need no look-ups. */
final class MethodNumbers {

  private final List<MethodId> methods;
  private final Map<MethodId, Integer> numbers = new HashMap<>();
  private final int[] sources;
  private final int[] owners;
  private final List<String> ownerNames;

  MethodNumbers(Codebase codebase, Collection<MethodId> all) {
    this.methods = all.stream().sorted().toList();
    methods.forEach(method -> numbers.put(method, numbers.size()));
    this.sources = methods.stream().mapToInt(method -> source(codebase, method)).toArray();
    this.owners = new int[methods.size()];
    for (int i = 1; i < owners.length; i++) {
      boolean isSame = methods.get(i).owner().equals(methods.get(i - 1).owner());
      owners[i] = isSame ? owners[i - 1] : owners[i - 1] + 1;
    }
    this.ownerNames = methods.stream().map(MethodId::owner).distinct().toList();
  }

  private int source(Codebase codebase, MethodId method) {
    MethodId source =
        codebase
            .method(method)
            .filter(MethodInfo::isLambda)
            .map(lambda -> codebase.source(lambda).id())
            .orElse(method);
    return of(source);
  }

  /** All methods, sorted; a method's number is its place. */
  List<MethodId> methods() {
    return methods;
  }

  /** The number of a method, or {@link Reach#NO_NUMBER}. */
  int of(MethodId method) {
    return numbers.getOrDefault(method, Reach.NO_NUMBER);
  }

  /** The number of the method in whose body a lambda stands; any other method's own. */
  int source(int method) {
    return sources[method];
  }

  /** The number of the type that declares the method. */
  int owner(int method) {
    return owners[method];
  }

  /** The name of the type of this number. */
  String ownerName(int owner) {
    return ownerNames.get(owner);
  }
}

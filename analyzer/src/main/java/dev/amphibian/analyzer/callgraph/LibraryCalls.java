package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What libraries call on objects of the application, where no call of it stands anywhere. */
public final class LibraryCalls {

  private static final Set<String> COMPARING = Set.of("equals", "compareTo");

  private final Instances instances;
  private final FunctionObjects functions;
  private final Accessors accessors;

  Instances instances() {
    return instances;
  }

  FunctionObjects functions() {
    return functions;
  }

  Accessors accessors() {
    return accessors;
  }

  private LibraryCalls(Codebase codebase, BeanGraph beans) {
    this.instances = new Instances(codebase, beans);
    this.functions = new FunctionObjects(codebase);
    this.accessors = new Accessors(codebase, instances);
  }

  static LibraryCalls of(Codebase codebase, BeanGraph beans) {
    return new LibraryCalls(codebase, beans);
  }

  /** Whether there are objects of exactly this class. */
  public boolean hasInstances(String type) {
    return instances.of(type).contains(type);
  }

  /** The methods by which a class does what a type of a library asks for. */
  public List<MethodInfo> callbacks(String type, String contract) {
    return instances.callbacksOf(type, contract);
  }

  /** The lambdas and method references that implement an interface of a library. */
  public Stream<MethodId> functions(String type) {
    return functions.implementing(type);
  }

  /** A value's type, those with objects below it, and those of its fields, theirs included. */
  public Set<TypeInfo> parts(TypeInfo value) {
    return accessors.withParts(value);
  }

  /** What is called on a value, and on its parts, by who writes it out. */
  public Set<MethodId> written(TypeInfo value) {
    return accessors.called(value).stream()
        .filter(called -> called.parameters().equals("()") || COMPARING.contains(called.name()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What is called on a value, and on its parts, by who reads it in. */
  public Set<MethodId> readIn(TypeInfo value) {
    return accessors.made(value);
  }
}

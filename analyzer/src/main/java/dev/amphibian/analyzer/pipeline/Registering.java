package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.Expression.Creation;
import dev.amphibian.analyzer.codebase.Expression.Invocation;
import dev.amphibian.analyzer.codebase.Expression.Lambda;
import dev.amphibian.analyzer.codebase.Expression.Name;
import dev.amphibian.analyzer.codebase.Expression.Statement;
import dev.amphibian.analyzer.codebase.Expression.Text;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A call by which code registers something, with the calls that are made on what it gives back.
 *
 * @param method the method in which it stands
 * @param call the call as compiled
 * @param written the call and those on its result, as the source has them; empty if there is none
 */
record Registering(MethodInfo method, Call call, Optional<List<Invocation>> written) {

  private static final Set<String> LISTS = Set.of("of", "asList", "singletonList", "singleton");

  /** The calls of these names, on these types or on types below them. */
  static List<Registering> of(Codebase codebase, Set<String> owners, Set<String> names) {
    List<Registering> all = new ArrayList<>();
    codebase.types().stream()
        .flatMap(type -> type.methods().stream())
        .forEach(
            method ->
                method.calls().stream()
                    .filter(call -> names.contains(call.target().name()))
                    .filter(call -> owners.stream().anyMatch(o -> isOn(codebase, call, o)))
                    .forEach(call -> all.add(of(codebase, method, call))));
    return all;
  }

  private static boolean isOn(Codebase codebase, Call call, String owner) {
    return codebase.isA(call.target().owner(), owner);
  }

  /** One call of a method. */
  static Registering of(Codebase codebase, MethodInfo method, Call call) {
    List<Statement> statements = codebase.sources().statements(codebase.source(method));
    return new Registering(
        method,
        call,
        statements.isEmpty()
            ? Optional.empty()
            : new Chain(call, isOnly(codebase, method, call)).in(statements));
  }

  /** Whether the source method has but one call of this name, or makes but one such object. */
  private static boolean isOnly(Codebase codebase, MethodInfo method, Call call) {
    boolean isMaking = call.target().name().equals("<init>");
    return codebase.callsWithin(codebase.source(method)).stream()
            .map(Call::target)
            .filter(other -> other.name().equals(call.target().name()))
            .filter(other -> !isMaking || other.owner().equals(call.target().owner()))
            .count()
        == 1;
  }

  /** The texts that those of these names are handed; nothing if one can't be read. */
  Optional<List<String>> patterns(Codebase codebase, String... names) {
    return patterns(codebase, 0, names);
  }

  /** The texts among their arguments from one on. */
  Optional<List<String>> patterns(Codebase codebase, int from, String... names) {
    List<String> texts = new ArrayList<>();
    for (Invocation invocation : written.orElse(List.of())) {
      if (Stream.of(names).anyMatch(invocation.method()::equals)) {
        for (Expression argument : from(from, invocation.arguments())) {
          Optional<List<String>> some = texts(argument);
          if (some.isEmpty()) {
            return Optional.empty();
          }
          some.get().forEach(text -> texts.add(codebase.settings().resolve(text)));
        }
      }
    }
    boolean mayBeOverlooked =
        written.isEmpty()
            && codebase.callsWithin(codebase.source(method)).stream()
                .anyMatch(c -> Stream.of(names).anyMatch(c.target().name()::equals));
    return mayBeOverlooked ? Optional.empty() : Optional.of(texts);
  }

  private static List<Expression> from(int from, List<Expression> arguments) {
    return arguments.subList(Math.min(from, arguments.size()), arguments.size());
  }

  private static Optional<List<String>> texts(Expression expression) {
    if (expression instanceof Text text) {
      return Optional.of(List.of(text.value()));
    }
    if (!(expression instanceof Invocation list) || !LISTS.contains(list.method())) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>();
    for (Expression argument : list.arguments()) {
      if (!(argument instanceof Text text)) {
        return Optional.empty();
      }
      all.add(text.value());
    }
    return Optional.of(all);
  }

  /** Collects the calls that hang on one call, also by way of a variable. */
  private static final class Chain {

    private final Call root;
    private final boolean isOnly;
    private final Map<String, Boolean> variables = new HashMap<>();
    private final List<Invocation> found = new ArrayList<>();
    private boolean isThere;

    Chain(Call root, boolean isOnly) {
      this.root = root;
      this.isOnly = isOnly;
    }

    Optional<List<Invocation>> in(List<Statement> statements) {
      statements.forEach(this::collect);
      return isThere ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    private void collect(Statement statement) {
      boolean isOfRoot = hangs(statement.value());
      statement.variable().ifPresent(name -> variables.put(name, isOfRoot));
    }

    /** Whether an expression is the root, or a call on it: these are collected. */
    private boolean hangs(Expression expression) {
      if (expression instanceof Name name) {
        return variables.getOrDefault(name.name(), false);
      }
      if (expression instanceof Lambda lambda) {
        lambda.body().forEach(this::collect);
        return false;
      }
      if (expression instanceof Creation creation) {
        creation.arguments().forEach(this::hangs);
        return creation.type().endsWith(simple(root.target().simpleOwner()))
            && isRoot("<init>", creation.line());
      }
      return expression instanceof Invocation invocation && hangs(invocation);
    }

    private boolean hangs(Invocation invocation) {
      boolean isOnRoot = invocation.receiver().filter(this::hangs).isPresent();
      invocation.arguments().forEach(this::hangs);
      boolean isPart = isRoot(invocation.method(), invocation.line()) || isOnRoot;
      if (isPart) {
        found.add(invocation);
      }
      return isPart;
    }

    private static String simple(String type) {
      return type.substring(type.lastIndexOf('$') + 1);
    }

    /** Compilers and sources may disagree about the line of what stands on several. */
    private boolean isRoot(String name, int line) {
      boolean is = name.equals(root.target().name()) && (isOnly || line == root.place().line());
      isThere |= is;
      return is;
    }
  }
}

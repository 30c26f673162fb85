package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.amphibian.analyzer.codebase.Loop;
import dev.amphibian.analyzer.codebase.Loop.Kind;
import dev.amphibian.analyzer.codebase.MethodSyntax.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what a method repeats: loop statements, and lambdas that a stream or collection runs per
 * element.
 */
final class Loops {

  /** Methods that run their argument once per element, on whatever they are called. */
  private static final Set<String> PER_ELEMENT =
      Set.of("forEach", "forEachOrdered", "removeIf", "replaceAll");

  /** Methods that run their argument once per element on a stream, but once on an optional. */
  private static final Set<String> PER_ELEMENT_OF_STREAM =
      Set.of(
          "map",
          "mapToInt",
          "mapToLong",
          "mapToDouble",
          "mapToObj",
          "mapMulti",
          "flatMap",
          "peek",
          "filter",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "takeWhile",
          "dropWhile",
          "reduce",
          "collect");

  private static final Set<String> STREAM_SOURCES =
      Set.of(
          "stream",
          "parallelStream",
          "lines",
          "chars",
          "range",
          "rangeClosed",
          "iterate",
          "generate",
          "splitAsStream");

  private static final Set<String> NEXT =
      Set.of("hasNext", "hasNextLine", "hasMoreElements", "hasMoreTokens", "next", "isEmpty");

  private static final Set<String> CLOCKS =
      Set.of("currentTimeMillis", "nanoTime", "now", "millis");

  private static final Set<BinaryExpr.Operator> COMPARING =
      EnumSet.of(
          BinaryExpr.Operator.LESS,
          BinaryExpr.Operator.LESS_EQUALS,
          BinaryExpr.Operator.GREATER,
          BinaryExpr.Operator.GREATER_EQUALS);

  private Loops() {}

  static List<Loop> in(Node method) {
    List<Loop> loops = new ArrayList<>();
    method.walk(Node.TreeTraversal.PREORDER, node -> loopOf(node, loops));
    return List.copyOf(loops);
  }

  private static void loopOf(Node node, List<Loop> loops) {
    if (node instanceof ForEachStmt each) {
      add(loops, each.getBody(), Kind.DATA, OptionalLong.empty());
    } else if (node instanceof ForStmt statement) {
      addFor(loops, statement);
    } else if (node instanceof WhileStmt statement) {
      add(
          loops,
          statement,
          whileKind(statement.getCondition(), statement.getBody()),
          OptionalLong.empty());
    } else if (node instanceof DoStmt statement) {
      add(
          loops,
          statement,
          doKind(statement.getCondition(), statement.getBody()),
          OptionalLong.empty());
    } else if (node instanceof MethodCallExpr call && runsPerElement(call)) {
      call.getArguments().stream()
          .filter(a -> a instanceof LambdaExpr || a instanceof MethodReferenceExpr)
          .forEach(a -> add(loops, a, Kind.DATA, OptionalLong.empty()));
    }
  }

  private static boolean runsPerElement(MethodCallExpr call) {
    String name = call.getNameAsString();
    return PER_ELEMENT.contains(name) || PER_ELEMENT_OF_STREAM.contains(name) && isOnStream(call);
  }

  /** Whether the chain of calls begins with one that makes a stream. */
  private static boolean isOnStream(MethodCallExpr call) {
    Optional<Expression> scope = call.getScope();
    while (scope.isPresent() && scope.get() instanceof MethodCallExpr before) {
      if (STREAM_SOURCES.contains(before.getNameAsString())) {
        return true;
      }
      scope = before.getScope();
    }
    return scope
        .filter(Expression::isNameExpr)
        .map(Expression::toString)
        .orElse("")
        .endsWith("Stream");
  }

  private static void addFor(List<Loop> loops, ForStmt statement) {
    if (statement.getCompare().isEmpty()) {
      add(
          loops,
          statement.getBody(),
          ends(statement.getBody()) ? Kind.CONDITION : Kind.ENDLESS,
          OptionalLong.empty());
      return;
    }
    OptionalLong times = statement.getCompare().map(Loops::rounds).orElse(OptionalLong.empty());
    add(loops, statement.getBody(), times.isPresent() ? Kind.COUNTED : Kind.DATA, times);
  }

  /** The constant in {@code i < 3} or {@code i <= MAX} where MAX is a constant of the same file. */
  private static OptionalLong rounds(Expression compare) {
    return compare instanceof BinaryExpr binary
        ? Constants.in(binary).value(binary.getRight())
        : OptionalLong.empty();
  }

  private static Kind whileKind(Expression condition, Node body) {
    boolean always = condition instanceof BooleanLiteralExpr literal && literal.getValue();
    if (always) {
      return ends(body) ? Kind.CONDITION : Kind.ENDLESS;
    }
    return isOverElements(condition) ? Kind.DATA : Kind.CONDITION;
  }

  /** What a comparison after each round counts are tries, or pages. */
  private static Kind doKind(Expression condition, Node body) {
    Kind kind = whileKind(condition, body);
    return kind == Kind.DATA && !asksForNext(condition) ? Kind.TRIES : kind;
  }

  /** Whether a condition counts, or asks for a next element; clocks count nothing. */
  private static boolean isOverElements(Expression condition) {
    boolean compares =
        condition.findFirst(BinaryExpr.class, e -> COMPARING.contains(e.getOperator())).isPresent();
    return asksForNext(condition)
        || compares && called(condition).stream().noneMatch(CLOCKS::contains);
  }

  private static boolean asksForNext(Expression condition) {
    return called(condition).stream()
        .anyMatch(name -> NEXT.contains(name) || name.startsWith("read"));
  }

  private static List<String> called(Expression condition) {
    return condition.findAll(MethodCallExpr.class).stream()
        .map(call -> call.getNameAsString())
        .toList();
  }

  /** Whether a break, a return or an exception of its own leads out of a loop's body. */
  private static boolean ends(Node body) {
    return body.findFirst(BreakStmt.class, end -> leadsOut(end, body)).isPresent()
        || body.findFirst(ReturnStmt.class, end -> isOwn(end, body)).isPresent()
        || body.findFirst(ThrowStmt.class, end -> isOwn(end, body) && !isCaught(end, body))
            .isPresent();
  }

  /** A labelled break is taken to lead out; others end the nearest loop or switch. */
  private static boolean leadsOut(BreakStmt end, Node body) {
    return end.getLabel().isPresent() || walkUp(end, body, Loops::isLeftByBreak).isEmpty();
  }

  private static boolean isLeftByBreak(Node node) {
    return node instanceof ForEachStmt
        || node instanceof ForStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt
        || node instanceof SwitchStmt;
  }

  /** Statements in lambdas and local classes end those, not the loop. */
  private static boolean isOwn(Node end, Node body) {
    return walkUp(
            end, body, node -> node instanceof LambdaExpr || node instanceof CallableDeclaration<?>)
        .isEmpty();
  }

  private static boolean isCaught(ThrowStmt thrown, Node body) {
    return walkUp(thrown, body, node -> node instanceof TryStmt).isPresent();
  }

  /** The nearest ancestor of this sort below {@code top}. */
  private static Optional<Node> walkUp(Node from, Node top, Predicate<Node> sort) {
    Node node = from;
    while (node != top) {
      if (sort.test(node)) {
        return Optional.of(node);
      }
      node = node.getParentNode().orElse(top);
    }
    return Optional.empty();
  }

  private static void add(List<Loop> loops, Node repeated, Kind kind, OptionalLong times) {
    Range range = repeated.getRange().orElseThrow();
    loops.add(new Loop(kind, range.begin.line, range.end.line, times, calls(repeated)));
  }

  private static Set<Site> calls(Node repeated) {
    Set<Site> calls = new HashSet<>();
    repeated
        .findAll(MethodCallExpr.class)
        .forEach(call -> calls.add(new Site(call.getNameAsString(), line(call.getName()))));
    repeated
        .findAll(ObjectCreationExpr.class)
        .forEach(made -> calls.add(new Site("<init>", line(made))));
    repeated
        .findAll(MethodReferenceExpr.class)
        .forEach(to -> calls.add(new Site(called(to), line(to))));
    return calls;
  }

  private static String called(MethodReferenceExpr reference) {
    return reference.getIdentifier().equals("new") ? "<init>" : reference.getIdentifier();
  }

  private static int line(Node node) {
    return node.getRange().orElseThrow().begin.line;
  }
}

package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What only source code tells of a method.
 *
 * @param line the line of its name, {@code 0} where it has none
 * @param parameterNames in order
 * @param loops outermost first
 * @param constants per called method's name and line, its arguments where they are constant numbers
 */
public record MethodSyntax(
    int line,
    List<String> parameterNames,
    List<Loop> loops,
    Map<Site, List<OptionalLong>> constants) {

  public MethodSyntax {
    parameterNames = List.copyOf(parameterNames);
    loops = List.copyOf(loops);
    constants = Map.copyOf(constants);
  }

  /** A call in source: the called method's name, {@code <init>} for constructors, and its line. */
  public record Site(String name, int line) {}

  /** The constant value of an argument, if it is one. */
  public OptionalLong constant(String name, int line, int argument) {
    List<OptionalLong> arguments = constants.getOrDefault(new Site(name, line), List.of());
    return argument < arguments.size() ? arguments.get(argument) : OptionalLong.empty();
  }
}

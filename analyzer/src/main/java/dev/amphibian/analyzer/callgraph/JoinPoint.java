package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Set;

/**
 * A method around which advice may run.
 *
 * @param beans the names of the beans whose method it is
 */
record JoinPoint(TypeInfo type, MethodInfo method, Set<String> beans) {}

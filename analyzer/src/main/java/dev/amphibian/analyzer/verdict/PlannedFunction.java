package dev.amphibian.analyzer.verdict;

import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.entrypoint.EntryPoint;

/**
 * An entry point that is to be generated as a function and as a service.
 *
 * @param name letters, digits and hyphens, unique in the plan
 * @param budget memory and duration as far as somebody asked for them
 */
public record PlannedFunction(String name, EntryPoint entryPoint, Budget budget) {}

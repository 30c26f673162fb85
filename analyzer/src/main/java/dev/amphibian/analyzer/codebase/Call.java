package dev.amphibian.analyzer.codebase;

/**
 * A call, or a method reference, in a method's body; code in lambdas belongs to the method around
 * them.
 *
 * @param target the method as the class file names it, before dynamic dispatch
 * @param place where the call stands
 */
public record Call(MethodId target, Place place) {}

package dev.amphibian.analyzer.codebase;

/**
 * A place where a method makes an object from a lambda or a method reference.
 *
 * @param body the method that the object runs: of this class for a lambda, any for a reference
 * @param isLambda whether the compiler made that method from a lambda
 * @param type the functional interface that the object implements
 * @param method the interface's method that runs it
 * @param place where the lambda or reference stands
 */
public record FunctionUse(
    MethodId body, boolean isLambda, String type, String method, Place place) {}

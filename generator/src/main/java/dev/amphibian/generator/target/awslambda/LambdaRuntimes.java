package dev.amphibian.generator.target.awslambda;

import dev.amphibian.analyzer.problem.UserProblem;

/**
 * Lambda's managed Java runtimes
 * (https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html).
 */
final class LambdaRuntimes {

  private static final int[] VERSIONS = {17, 21, 25};

  private LambdaRuntimes() {}

  /** The oldest runtime that takes class files of this Java version, such as {@code java17}. */
  static String name(int javaVersion) {
    for (int version : VERSIONS) {
      if (javaVersion <= version) {
        return "java" + version;
      }
    }
    throw new UserProblem(
        "The classes need Java " + javaVersion + ", which no managed Lambda runtime has",
        "class files of the application",
        "compile with maven.compiler.release 25 or lower");
  }
}

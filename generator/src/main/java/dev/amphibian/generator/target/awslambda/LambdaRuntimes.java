package dev.amphibian.generator.target.awslambda;

import dev.amphibian.analyzer.problem.UserProblem;

/**
 * Lambda's managed Java runtimes that have no end in sight
 * (https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html; since August 2026
 * CloudFormation makes no function of {@code java17} any more, says cfn-lint 1.51.0). All of them
 * have SnapStart, as managed runtimes from Java 11 on do
 * (https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes).
 */
final class LambdaRuntimes {

  private static final int[] VERSIONS = {21, 25};

  private LambdaRuntimes() {}

  /** The oldest runtime that takes class files of this Java version, such as {@code java21}. */
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

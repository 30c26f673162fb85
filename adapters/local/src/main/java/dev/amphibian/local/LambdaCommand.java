package dev.amphibian.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line and the environment that Lambda's Java runtime gives a function. */
final class LambdaCommand {

  private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private LambdaCommand() {}

  static List<String> line(
      FunctionPackage function, Path java, List<Path> runtimeClient, Path temporary) {
    List<String> line = new ArrayList<>();
    line.add(java.toString());
    line.add("-Xmx" + heapMib(function.memoryMib()) + "m");
    line.add("-XX:+UseSerialGC");
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-Xshare:auto");
    // As on Lambda: by this, hooks that an application registers for snapshots reach the runtime
    line.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    line.add("-Djava.io.tmpdir=" + temporary);
    line.addAll(function.javaOptions());
    line.add("-cp");
    line.add(
        runtimeClient.stream()
            .map(jar -> jar.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator)));
    line.add(MAIN);
    line.add(function.handler());
    return line;
  }

  /** Seen on Lambda: 1,504 MiB of heap at a setting of 1,769 MiB. */
  static long heapMib(int memoryMib) {
    return Math.round(0.85 * memoryMib);
  }

  /** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html. */
  static Map<String, String> environment(FunctionPackage function, String api, Path task) {
    Map<String, String> variables = ContainerEnvironment.variables();
    variables.put("AWS_LAMBDA_RUNTIME_API", api);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMib()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_REGION", "eu-central-1");
    variables.put("AWS_DEFAULT_REGION", "eu-central-1");
    variables.put("LAMBDA_TASK_ROOT", task.toString());
    variables.put("_HANDLER", function.handler());
    if (function.maxConcurrency() > 1) {
      variables.put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(function.maxConcurrency()));
    }
    variables.putAll(function.environment());
    return variables;
  }
}

package dev.amphibian.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A packaged Lambda function and its settings.
 *
 * @param name the function's name
 * @param content the zip, or a folder with its content: classes at the root, jars in {@code lib}
 * @param handler class and method, such as {@code shop.Handler::handleRequest}
 * @param memoryMib the memory setting in MiB; the heap gets 85 % of it, as on Lambda
 * @param timeout how long one invocation may take
 * @param startLimit how long the initialisation may take before it is given up
 * @param maxConcurrency how many events one process handles at once ({@code
 *     AWS_LAMBDA_MAX_CONCURRENCY}); 1 as on ordinary Lambda
 * @param environment the function's own environment variables
 * @param javaOptions options for the virtual machine, after Lambda's own
 */
public record FunctionPackage(
    String name,
    Path content,
    String handler,
    int memoryMib,
    Duration timeout,
    Duration startLimit,
    int maxConcurrency,
    Map<String, String> environment,
    List<String> javaOptions) {

  /** Copies the collections and checks the figures. */
  public FunctionPackage {
    if (memoryMib < 128 || memoryMib > 10_240) {
      throw new IllegalArgumentException(
          "Lambda's memory setting goes from 128 to 10,240 MiB, not " + memoryMib);
    }
    if (maxConcurrency < 1) {
      throw new IllegalArgumentException("A process handles one event or more: " + maxConcurrency);
    }
    environment = Map.copyOf(environment);
    javaOptions = List.copyOf(javaOptions);
  }

  /** With 512 MiB, 30 s an invocation, 60 s to start, one event at once. */
  public static FunctionPackage of(String name, Path content, String handler) {
    Duration timeout = Duration.ofSeconds(30);
    Duration start = Duration.ofSeconds(60);
    return new FunctionPackage(name, content, handler, 512, timeout, start, 1, Map.of(), List.of());
  }

  /** The same with {@code mib} MiB of memory. */
  public FunctionPackage withMemory(int mib) {
    return new FunctionPackage(
        name, content, handler, mib, timeout, startLimit, maxConcurrency, environment, javaOptions);
  }

  /** The same with {@code limit} for an invocation. */
  public FunctionPackage withTimeout(Duration limit) {
    return new FunctionPackage(
        name,
        content,
        handler,
        memoryMib,
        limit,
        startLimit,
        maxConcurrency,
        environment,
        javaOptions);
  }

  /** The same with {@code limit} for the initialisation. */
  public FunctionPackage withStartLimit(Duration limit) {
    return new FunctionPackage(
        name,
        content,
        handler,
        memoryMib,
        timeout,
        limit,
        maxConcurrency,
        environment,
        javaOptions);
  }

  /** The same with {@code events} at once in one process. */
  public FunctionPackage withMaxConcurrency(int events) {
    return new FunctionPackage(
        name, content, handler, memoryMib, timeout, startLimit, events, environment, javaOptions);
  }

  /** The same with these environment variables. */
  public FunctionPackage withEnvironment(Map<String, String> variables) {
    return new FunctionPackage(
        name,
        content,
        handler,
        memoryMib,
        timeout,
        startLimit,
        maxConcurrency,
        variables,
        javaOptions);
  }

  /**
   * The same, started as from a snapshot (SnapStart): what is registered for it runs before and
   * after the moment at which Lambda would take one.
   */
  public FunctionPackage withSnapStart() {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    return withEnvironment(variables);
  }

  /** The same with these options of the virtual machine. */
  public FunctionPackage withJavaOptions(List<String> options) {
    return new FunctionPackage(
        name,
        content,
        handler,
        memoryMib,
        timeout,
        startLimit,
        maxConcurrency,
        environment,
        options);
  }
}

package dev.amphibian.awslambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.amphibian.runtime.observation.Observer;
import dev.amphibian.runtime.observation.TraceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda tells a function about itself and its calls
 * (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html).
 */
final class LambdaEnvironment {

  private LambdaEnvironment() {}

  /**
   * Whoever pays for instances that are started before they are needed has no cold start. Each
   * process that is restored from a snapshot has one: its first caller waits for that.
   */
  static Observer observer() {
    boolean isStartedEarly =
        variable("AWS_LAMBDA_INITIALIZATION_TYPE").equals("provisioned-concurrency");
    String name = variable("AWS_LAMBDA_FUNCTION_NAME");
    return new Observer(name.isEmpty() ? "function" : name, !isStartedEarly);
  }

  /** The path of the domain name to which this function is mapped; empty for none. */
  static String basePath() {
    return variable("AMPHIBIAN_BASE_PATH");
  }

  /** The request's id, or one of our own where a test gives none, or no context. */
  static String id(@Nullable Context context) {
    @Nullable String id = context == null ? null : context.getAwsRequestId();
    return id == null ? UUID.randomUUID().toString() : id;
  }

  /**
   * The caller as X-Ray's header tells it; null if it doesn't. Where one process handles one event
   * at a time, the runtime sets a system property, else the context knows.
   */
  static @Nullable TraceContext caller(@Nullable Context context) {
    @Nullable String header = context == null ? null : context.getXrayTraceId();
    if (header == null) {
      header = System.getProperty("com.amazonaws.xray.traceHeader");
    }
    return header == null ? null : TraceContext.ofXray(header);
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }
}

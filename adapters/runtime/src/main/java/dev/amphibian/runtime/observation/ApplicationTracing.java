package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.OptionalClass;
import org.jspecify.annotations.Nullable;

/**
 * The tracing of the application in this process. Who starts the application tells what it has;
 * without, OpenTelemetry's global instance is taken where its API is on the class path, else
 * nothing is recorded.
 */
public final class ApplicationTracing {

  private static volatile @Nullable Tracing told;

  private ApplicationTracing() {}

  /** What observers that are made from now on take. */
  public static void use(Tracing tracing) {
    told = tracing;
  }

  static Tracing current() {
    Tracing given = told;
    return given == null ? ofClassPath() : given;
  }

  /** What the class path alone tells. */
  public static Tracing ofClassPath() {
    ClassLoader loader = ApplicationTracing.class.getClassLoader();
    return OptionalClass.find("io.opentelemetry.api.OpenTelemetry", loader) == null
        ? new NoTracing()
        : new GlobalTracing();
  }
}

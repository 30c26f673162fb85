package dev.amphibian.local.gateway;

import dev.amphibian.runtime.HttpAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one kind of front door writes its events and reads its results. */
interface Format {

  Map<String, @Nullable Object> event(GatewayRequest request);

  /**
   * The answer for a function's result.
   *
   * @throws IllegalArgumentException if the result is not one of this format
   */
  HttpAnswer answer(@Nullable Object value, byte[] payload);

  /** The answer if there is no usable result. */
  HttpAnswer failure();
}

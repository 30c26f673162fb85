package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * One call, and what is known of it before it is answered.
 *
 * @param function the name of the function or service
 * @param id the platform's id of this call, or one of our own
 * @param coldStart whether it is the first one of this process
 * @param call the request, whose body may be missing; null if it is invoked by name
 * @param caller the caller's place in a trace; null if it has none
 */
public record Invocation(
    String function,
    String id,
    boolean coldStart,
    @Nullable HttpCall call,
    @Nullable TraceContext caller) {}

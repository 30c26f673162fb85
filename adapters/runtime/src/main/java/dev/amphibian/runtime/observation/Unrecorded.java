package dev.amphibian.runtime.observation;

import java.util.UUID;

/**
 * A span that nobody records: the ids that log lines need. They come from the caller's trace and
 * from the call's own id, which is as unique as random numbers, the same in a retry, and costs
 * nothing at a cold start.
 */
record Unrecorded(String traceId, String spanId) implements CallSpan, CallSpan.Scope {

  static Unrecorded of(Invocation invocation) {
    UUID id = uuid(invocation.id());
    TraceContext caller = invocation.caller();
    String own = hex(id.getMostSignificantBits()) + hex(id.getLeastSignificantBits());
    return new Unrecorded(
        caller == null ? own : caller.traceId(),
        hex(id.getMostSignificantBits() ^ id.getLeastSignificantBits()));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  private static String hex(long bits) {
    String digits = Long.toHexString(bits);
    return "0".repeat(16 - digits.length()) + digits;
  }

  @Override
  public Scope attach() {
    return this;
  }

  @Override
  public void close() {}

  @Override
  public void end(Outcome outcome) {}
}

package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.Place;

/**
 * A change to, or a read of, state that outlives an invocation: a static field, or a field of an
 * object that all invocations share.
 *
 * @param field the field
 * @param kind what happens to it
 * @param path the calls from the entry point to the method that changes it
 * @param place where the change stands
 */
public record StateTouch(
    FieldInfo field, Kind kind, CallPath path, Place place, Confidence confidence) {

  /** What happens to shared state. */
  public enum Kind {
    /** It is read, and some entry point changes it. */
    READ,
    /** The field gets another value, or the value in it is changed in place. */
    CHANGED,
    /** A collection in it grows, and elsewhere shrinks or is emptied. */
    COLLECTED,
    /** A collection in it grows, and nothing ever takes from it. */
    GROWN_FOR_EVER,
    /** It is a lock, which keeps others out. */
    LOCKED;

    /** Whether others may see another state after it. */
    public boolean isChange() {
      return this != READ && this != LOCKED;
    }
  }
}

package dev.amphibian.local;

/** Something that can be given an event; safe for concurrent calls. */
@FunctionalInterface
public interface Invoker {

  /** Delivers one event in JSON and waits for what comes of it. */
  Outcome invoke(byte[] event);
}

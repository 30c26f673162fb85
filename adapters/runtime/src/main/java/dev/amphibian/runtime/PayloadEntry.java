package dev.amphibian.runtime;

/**
 * An entry point of the application that takes JSON and gives JSON, free of any platform; safe for
 * concurrent calls.
 */
@FunctionalInterface
public interface PayloadEntry {

  /**
   * Answers one payload.
   *
   * @param payload JSON in UTF-8, empty if there is none
   * @return JSON in UTF-8; {@code null} in JSON where there is no result
   * @throws Exception what the business code threw, or that the payload can't be bound
   */
  byte[] handle(byte[] payload) throws Exception;
}

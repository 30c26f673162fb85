package dev.amphibian.runtime;

/** An HTTP entry point of the application, free of any platform; safe for concurrent calls. */
@FunctionalInterface
public interface HttpEntry {

  /**
   * Answers one call.
   *
   * @throws Exception what the business code threw and no exception handler of the application took
   */
  HttpAnswer handle(HttpCall call) throws Exception;
}

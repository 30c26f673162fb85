package dev.amphibian.runtime;

/**
 * One HTTP response.
 *
 * @param status the status code, 100 to 599
 * @param headers the header fields; several cookies are several values of {@code Set-Cookie}
 * @param body the body's bytes, empty if none
 */
public record HttpAnswer(int status, Headers headers, byte[] body) {

  /** An answer without header and body. */
  public static HttpAnswer of(int status) {
    return new HttpAnswer(status, Headers.none(), new byte[0]);
  }
}

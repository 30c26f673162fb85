package dev.amphibian.runtime;

/**
 * One HTTP request as a server would see it.
 *
 * @param method the verb in capitals, such as {@code GET}
 * @param path the path, percent-encoded, beginning with {@code /}, without the query
 * @param query the query, percent-encoded, without the question mark; empty if there is none
 * @param headers the header fields; cookies are in {@code Cookie}
 * @param body the body's bytes, decoded from whatever the platform wrapped them in; empty if none
 * @param origin who called, and under which address
 */
public record HttpCall(
    String method, String path, String query, Headers headers, byte[] body, Origin origin) {

  /**
   * Where a request came from and where it was sent to, as seen at the door of the platform.
   *
   * @param scheme {@code http} or {@code https}
   * @param host the host name asked for, without port
   * @param port the port asked for
   * @param remoteAddress the caller's IP address; empty if unknown
   * @param user the name under which the platform's authoriser has let the caller in; empty if none
   *     has
   */
  public record Origin(String scheme, String host, int port, String remoteAddress, String user) {

    /** Of a caller that no authoriser has looked at. */
    public Origin(String scheme, String host, int port, String remoteAddress) {
      this(scheme, host, port, remoteAddress, "");
    }
  }
}

package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;

/** Who called, and under which address: what the gateway's own headers and context say. */
final class OriginReader {

  private OriginReader() {}

  /**
   * The origin of a call.
   *
   * @param domainName the front door's own name, empty if unknown
   * @param sourceIp the caller's address, empty if only the headers tell it
   * @param user the name that an authoriser has for the caller, empty if none has
   */
  static HttpCall.Origin origin(Headers headers, String domainName, String sourceIp, String user) {
    String scheme = scheme(headers);
    String authority = authority(headers, domainName);
    int colon = portColon(authority);
    String host = colon < 0 ? authority : authority.substring(0, colon);
    int port = port(header(headers, "x-forwarded-port"));
    if (port < 0 && colon >= 0) {
      port = port(authority.substring(colon + 1));
    }
    if (port < 0) {
      port = scheme.equals("http") ? 80 : 443;
    }
    return new HttpCall.Origin(scheme, host, port, remoteAddress(headers, sourceIp), user);
  }

  private static String scheme(Headers headers) {
    return header(headers, "x-forwarded-proto").equalsIgnoreCase("http") ? "http" : "https";
  }

  private static String authority(Headers headers, String domainName) {
    String host = header(headers, "host");
    if (host.isEmpty()) {
      host = domainName;
    }
    return host.isEmpty() ? "localhost" : host;
  }

  /** Where the port begins; the colons inside an IPv6 address don't count. */
  private static int portColon(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.indexOf(']') ? colon : -1;
  }

  private static int port(String text) {
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || port > 65_535) {
        return -1;
      }
      port = 10 * port + digit;
    }
    return port == 0 || port > 65_535 ? -1 : port;
  }

  /** What the front door has added stands last; what stands before, the caller may have made up. */
  private static String remoteAddress(Headers headers, String sourceIp) {
    if (!sourceIp.isEmpty()) {
      return sourceIp;
    }
    String forwarded = header(headers, "x-forwarded-for");
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).trim();
  }

  private static String header(Headers headers, String name) {
    return headers.first(name).orElse("").trim();
  }
}

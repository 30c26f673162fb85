package dev.amphibian.awslambda;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;

/** Who called, and under which address: what the gateway's own headers and context say. */
final class OriginReader {

  private OriginReader() {}

  static HttpCall.Origin origin(Headers headers, Members context, Members http) {
    String scheme = scheme(headers);
    String authority = authority(headers, context);
    int colon = portColon(authority);
    String host = colon < 0 ? authority : authority.substring(0, colon);
    int port = port(header(headers, "x-forwarded-port"));
    if (port < 0 && colon >= 0) {
      port = port(authority.substring(colon + 1));
    }
    if (port < 0) {
      port = scheme.equals("http") ? 80 : 443;
    }
    return new HttpCall.Origin(scheme, host, port, remoteAddress(headers, http));
  }

  private static String scheme(Headers headers) {
    return header(headers, "x-forwarded-proto").equalsIgnoreCase("http") ? "http" : "https";
  }

  private static String authority(Headers headers, Members context) {
    String host = header(headers, "host");
    if (host.isEmpty()) {
      host = context.text("domainName");
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

  private static String remoteAddress(Headers headers, Members http) {
    String source = http.text("sourceIp");
    if (!source.isEmpty()) {
      return source;
    }
    String forwarded = header(headers, "x-forwarded-for");
    int comma = forwarded.indexOf(',');
    return (comma < 0 ? forwarded : forwarded.substring(0, comma)).trim();
  }

  private static String header(Headers headers, String name) {
    return headers.first(name).orElse("").trim();
  }
}

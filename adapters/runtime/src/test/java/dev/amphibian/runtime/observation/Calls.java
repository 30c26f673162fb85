package dev.amphibian.runtime.observation;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpCall;

/** Calls to observe. */
final class Calls {

  static final String TRACE = "0123456789abcdef0123456789abcdef";
  static final String SPAN = "fedcba9876543210";
  static final String PARENT = "00-" + TRACE + "-" + SPAN + "-01";
  static final String XRAY =
      "Root=1-01234567-89abcdef0123456789abcdef;Parent=" + SPAN + ";Sampled=1";

  private Calls() {}

  static HttpCall get(String path, Headers headers) {
    return request("GET", path, headers);
  }

  static HttpCall request(String method, String path, Headers headers) {
    HttpCall.Origin origin = new HttpCall.Origin("https", "api.example.org", 443, "192.0.2.1");
    return new HttpCall(method, path, "secret=1", headers, new byte[0], origin);
  }
}

package dev.amphibian.local.parity;

/** The first line of a request: verb and target; the verb may be missing and is GET then. */
record RequestLine(String method, String target) {

  static RequestLine parse(String line) {
    String text = line.strip().replaceFirst("\\s+HTTP/[\\d.]+(?=\\?|&|$)", "");
    boolean verb = text.matches("[A-Z]+\\s.*");
    String method = verb ? text.replaceFirst("\\s.*", "") : "GET";
    String target = verb ? text.substring(method.length()).strip() : text;
    return new RequestLine(method, withoutHost(target));
  }

  private static String withoutHost(String target) {
    String path = target.replaceFirst("^(https?://[^/?]*|\\{\\{[^}]*\\}\\})", "");
    return path.startsWith("/") ? path : "/" + path;
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.Headers;
import dev.amphibian.runtime.HttpAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads the finished response as a server would put it on the wire. */
final class Answer {

  private static final byte[] NOTHING = {};

  private Answer() {}

  static HttpAnswer of(CallRequest request, CallResponse response) {
    int status = response.getStatus();
    byte[] body = response.body();
    boolean bodiless = status < 200 || status == 204 || status == 304;
    Map<String, List<String>> headers = headers(response, status);
    if (bodiless) {
      headers.remove("Content-Length");
    } else {
      headers.putIfAbsent("Content-Length", List.of(String.valueOf(body.length)));
    }
    // HEAD tells the length of the body that GET would have had
    boolean head = "HEAD".equals(request.getMethod());
    return new HttpAnswer(status, Headers.of(headers), bodiless || head ? NOTHING : body);
  }

  private static Map<String, List<String>> headers(CallResponse response, int status) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : response.getHeaderNames()) {
      headers.put(name, List.copyOf(response.getHeaders(name)));
    }
    headers.remove("Content-Type");
    String type = response.getContentType();
    if (type != null && status != 304) {
      headers.put("Content-Type", List.of(contentType(type, response)));
    }
    return headers;
  }

  /** The form in which Tomcat writes it: the charset last, and no blanks. */
  private static String contentType(String type, CallResponse response) {
    try {
      MediaType parsed = MediaType.parseMediaType(type);
      if (!response.isCharset()) {
        return parsed.toString();
      }
      Map<String, String> others = new LinkedHashMap<>(parsed.getParameters());
      String written = others.remove("charset");
      String charset = written == null ? response.getCharacterEncoding() : written;
      return new MediaType(parsed.getType(), parsed.getSubtype(), others) + ";charset=" + charset;
    } catch (InvalidMediaTypeException notOurs) {
      return type;
    }
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.Headers;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Divides a {@code multipart/form-data} body (RFC 7578), which is whole in memory anyway. */
final class Multipart {

  // One character per byte, so that text searches find places of bytes
  private final String text;
  private final byte[] body;
  private final String delimiter;

  private Multipart(byte[] body, String boundary) {
    this.body = body;
    this.text = new String(body, StandardCharsets.ISO_8859_1);
    this.delimiter = "--" + boundary;
  }

  /**
   * The parts in their order.
   *
   * @throws ServletException if the body isn't what its content type says
   * @throws IllegalStateException if it exceeds {@code limits}; Spring knows by the words
   */
  static List<FormPart> parts(String contentType, byte[] body, MultipartConfigElement limits)
      throws ServletException {
    if (limits.getMaxRequestSize() >= 0 && body.length > limits.getMaxRequestSize()) {
      throw tooLarge("request", body.length, limits.getMaxRequestSize());
    }
    List<FormPart> parts = new Multipart(body, boundary(contentType)).divide();
    for (FormPart part : parts) {
      if (limits.getMaxFileSize() >= 0 && part.getSize() > limits.getMaxFileSize()) {
        throw tooLarge("field " + part.getName(), part.getSize(), limits.getMaxFileSize());
      }
    }
    return parts;
  }

  private static IllegalStateException tooLarge(String what, long size, long limit) {
    return new IllegalStateException(
        "The %s with %d bytes exceeds its maximum permitted size of %d bytes"
            .formatted(what, size, limit));
  }

  private static String boundary(String contentType) throws ServletException {
    try {
      String boundary = MediaType.parseMediaType(contentType).getParameter("boundary");
      if (boundary != null) {
        return boundary.replaceAll("^\"|\"$", "");
      }
    } catch (InvalidMediaTypeException malformed) {
      throw new ServletException("Content type " + contentType + " can't be read", malformed);
    }
    throw new ServletException("Content type " + contentType + " names no boundary");
  }

  private List<FormPart> divide() throws ServletException {
    List<FormPart> parts = new ArrayList<>();
    int begin = text.indexOf(delimiter);
    while (begin >= 0 && !text.startsWith("--", begin + delimiter.length())) {
      int end = text.indexOf("\r\n" + delimiter, begin);
      int head = begin + delimiter.length() + 2;
      int blank = text.indexOf("\r\n\r\n", head - 2);
      if (end < 0 || blank < 0 || blank > end) {
        throw new ServletException("The multipart body ends within a part");
      }
      parts.add(part(head, blank, Math.min(blank + 4, end), end));
      begin = end + 2;
    }
    if (begin < 0) {
      throw new ServletException("The multipart body has no final boundary");
    }
    return parts;
  }

  private FormPart part(int head, int blank, int content, int end) {
    String lines =
        new String(Arrays.copyOfRange(body, head, Math.max(head, blank)), StandardCharsets.UTF_8);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line : lines.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(line.substring(0, colon).strip(), unused -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    return new FormPart(Headers.of(headers), Arrays.copyOfRange(body, content, end));
  }
}

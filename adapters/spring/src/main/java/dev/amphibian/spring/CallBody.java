package dev.amphibian.spring;

import dev.amphibian.runtime.HttpCall;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parameters and parts of a request, read at the moment and by the rules of Tomcat. */
final class CallBody {

  private final HttpCall call;
  private final CallRequest request;
  private final @Nullable Target target;
  private boolean opened;
  private @Nullable Map<String, List<String>> parameters;
  private @Nullable List<FormPart> parts;

  CallBody(HttpCall call, CallRequest request, @Nullable Target target) {
    this.call = call;
    this.request = request;
    this.target = target;
  }

  /** Someone reads the body as it is; it is no form from here on. */
  void open() {
    opened = true;
  }

  int length(boolean declared) {
    return call.body().length > 0 || declared ? call.body().length : -1;
  }

  /** Of the request, or the default of the Servlet specification. */
  Charset charset() {
    String name = request.getCharacterEncoding();
    try {
      return name == null ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  Map<String, List<String>> parameters() {
    if (parameters == null) {
      Map<String, List<String>> all = new LinkedHashMap<>();
      parameters = all;
      if (parts != null) {
        addFields(parts, all);
      }
      UrlEncoded.read(call.query(), StandardCharsets.UTF_8, all);
      if (!opened && parts == null) {
        readForm(all);
      }
    }
    return parameters;
  }

  private void readForm(Map<String, List<String>> all) {
    if (mediaType().equals("multipart/form-data")) {
      readFields(all);
    } else if (call.method().equals("POST")
        && mediaType().equals("application/x-www-form-urlencoded")) {
      UrlEncoded.read(new String(call.body(), charset()), charset(), all);
      request.setContent(new byte[0]);
    }
  }

  private void readFields(Map<String, List<String>> all) {
    try {
      if (multipart().isPresent()) {
        addFields(parts(), all);
      }
    } catch (ServletException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private void addFields(List<FormPart> fields, Map<String, List<String>> all) {
    for (FormPart part : fields) {
      if (!part.isFile()) {
        String value = new String(part.content(), charset());
        all.computeIfAbsent(part.getName(), unused -> new ArrayList<>()).add(value);
      }
    }
  }

  List<FormPart> parts() throws ServletException {
    if (parts == null) {
      MultipartConfigElement limits =
          multipart()
              .orElseThrow(
                  () -> new IllegalStateException("This servlet takes no multipart requests"));
      if (!mediaType().startsWith("multipart/")) {
        throw new ServletException("A request with " + mediaType() + " has no parts");
      }
      parts = Multipart.parts(call.headers().first("Content-Type").orElse(""), call.body(), limits);
    }
    return parts;
  }

  private Optional<MultipartConfigElement> multipart() {
    return target == null ? Optional.empty() : target.servlet().multipart();
  }

  private String mediaType() {
    String type = call.headers().first("Content-Type").orElse("");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  static Map<String, String[]> arrays(Map<String, List<String>> parameters) {
    Map<String, String[]> arrays = new LinkedHashMap<>();
    parameters.forEach((name, values) -> arrays.put(name, values.toArray(new String[0])));
    return arrays;
  }
}

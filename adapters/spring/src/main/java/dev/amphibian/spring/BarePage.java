package dev.amphibian.spring;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import org.springframework.http.HttpStatus;

/** The page of Tomcat's {@code ErrorReportValve}, for where the application has none. */
final class BarePage {

  private static final String STYLE =
      "body {font-family:Tahoma,Arial,sans-serif;} h1, h2, h3, b"
          + " {color:white;background-color:#525D76;} h1 {font-size:22px;} h2 {font-size:16px;} h3"
          + " {font-size:14px;} p {font-size:12px;} a {color:black;} .line"
          + " {height:1px;background-color:#525D76;border:none;}";

  private BarePage() {}

  static void write(CallResponse response, int status) {
    HttpStatus known = HttpStatus.resolve(status);
    String reason = known == null ? "" : " – " + known.getReasonPhrase();
    String title = "HTTP Status " + status + reason;
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding("utf-8");
    response.setHeader("Content-Language", "en");
    try {
      response
          .getWriter()
          .write(
              "<!doctype html><html lang=\"en\"><head><title>%s</title><style type=\"text/css\">%s</style></head><body><h1>%s</h1></body></html>"
                  .formatted(title, STYLE, title));
    } catch (UnsupportedEncodingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

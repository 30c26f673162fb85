package dev.amphibian.runtime;

import java.nio.charset.StandardCharsets;

/** The page of Tomcat's {@code ErrorReportValve}, for where the application has none. */
public final class ServerPage {

  private static final String STYLE =
      "body {font-family:Tahoma,Arial,sans-serif;} h1, h2, h3, b"
          + " {color:white;background-color:#525D76;} h1 {font-size:22px;} h2 {font-size:16px;} h3"
          + " {font-size:14px;} p {font-size:12px;} a {color:black;} .line"
          + " {height:1px;background-color:#525D76;border:none;}";

  private ServerPage() {}

  /** The answer with this page. */
  public static HttpAnswer answer(int status, String reason) {
    Headers headers =
        Headers.none()
            .with("Content-Type", "text/html;charset=utf-8")
            .with("Content-Language", "en");
    return new HttpAnswer(status, headers, html(status, reason).getBytes(StandardCharsets.UTF_8));
  }

  /** The page; {@code reason} may be empty. */
  public static String html(int status, String reason) {
    String title = "HTTP Status " + status + (reason.isEmpty() ? "" : " – " + reason);
    return "<!doctype html><html lang=\"en\"><head><title>"
        + title
        + "</title><style type=\"text/css\">"
        + STYLE
        + "</style></head><body><h1>"
        + title
        + "</h1></body></html>";
  }
}

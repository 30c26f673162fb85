package dev.amphibian.spring;

import dev.amphibian.runtime.ServerPage;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import org.springframework.http.HttpStatus;

/** Writes the server's own page, for where the application has none. */
final class BarePage {

  private BarePage() {}

  static void write(CallResponse response, int status) {
    HttpStatus known = HttpStatus.resolve(status);
    response.setStatus(status);
    response.setContentType("text/html");
    response.setCharacterEncoding("utf-8");
    response.setHeader("Content-Language", "en");
    try {
      response
          .getWriter()
          .write(ServerPage.html(status, known == null ? "" : known.getReasonPhrase()));
    } catch (UnsupportedEncodingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

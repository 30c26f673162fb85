package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The file name under which a browser would save an answer. As Spring MVC does, an answer whose
 * path ends like an executable file is given another (reflected file download).
 */
final class FileName {

  private FileName() {}

  static Headers protect(int status, Headers headers, String path, Route route) {
    boolean isBare = status < 200 || (status > 299 && status < 400);
    if (isBare || path.lastIndexOf('.') < path.lastIndexOf('/')) {
      return headers;
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    int semicolon = last.indexOf(';');
    String name = semicolon < 0 ? last : last.substring(0, semicolon);
    String parameters = semicolon < 0 ? "" : last.substring(semicolon);
    boolean isSafe = isSafe(name, route) && isSafe(parameters, route);
    return isSafe || headers.first("Content-Disposition").isPresent()
        ? headers
        : headers.with("Content-Disposition", "inline;filename=f.txt");
  }

  private static boolean isSafe(String encoded, Route route) {
    String name = Percent.decode(encoded, false);
    int dot = name.lastIndexOf('.');
    if (dot < 0 || name.lastIndexOf('/') > dot || name.substring(dot + 1).isBlank()) {
      return true;
    }
    String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return route.endsWith("." + extension) || Safe.EXTENSIONS.contains(extension);
  }

  /** Read when a path first asks for it, since most never do. */
  private static final class Safe {

    /** Those of audio, images, video and XML in Spring's {@code mime.types}, and of texts. */
    private static final Set<String> EXTENSIONS = read("safe-extensions.txt");

    private static Set<String> read(String file) {
      try (InputStream in = FileName.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("The library has no " + file);
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return Set.of(text.trim().split("\\s+"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

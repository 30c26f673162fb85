package dev.amphibian.runtime.binding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The media type under which Spring's converter writes a text: any that the caller names. */
final class TextType {

  private static final String PLAIN = "text/plain;charset=UTF-8";
  private static final String JSON = "application/json";

  private TextType() {}

  /** The most wanted of what a caller accepts; null if there is no type for it. */
  static @Nullable String of(List<String> accept) {
    List<MediaRange> ranges = MediaRange.of(accept);
    String best = ranges.isEmpty() ? PLAIN : null;
    double quality = 0;
    for (MediaRange range : ranges) {
      String type = concrete(range);
      if (type != null && range.quality() > quality) {
        best = type;
        quality = range.quality();
      }
    }
    return best;
  }

  private static @Nullable String concrete(MediaRange range) {
    boolean isPlain =
        range.isAll()
            || range.type().equals("text/*")
            || range.type().equals("application/octet-stream");
    if (isPlain) {
      return PLAIN;
    } else if (range.type().equals("application/*")) {
      return JSON;
    } else if (range.type().contains("*")) {
      return null;
    }
    String parameters = range.text().substring(range.type().length());
    boolean isNamed = parameters.toLowerCase(Locale.ROOT).contains("charset=");
    return range.type() + parameters + (isNamed || range.takesJson() ? "" : ";charset=UTF-8");
  }

  /** The charset that a type names, or UTF-8. */
  static Charset charset(String type) {
    int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return StandardCharsets.UTF_8;
    }
    String name = type.substring(at + 8).split(";", 2)[0].trim().replace("\"", "");
    return Charset.forName(name);
  }
}

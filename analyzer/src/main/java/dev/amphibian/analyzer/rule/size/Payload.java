package dev.amphibian.analyzer.rule.size;

import dev.amphibian.analyzer.platform.Limit;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.platform.Unit;

/** How many bytes of content a request or an answer carries. */
final class Payload {

  private Payload() {}

  /** Less than the limit where content that isn't text is written as text. */
  static long room(Platform platform, Limit limit) {
    return platform.has(Trait.PAYLOAD_IN_EVENT)
        ? DataSize.beforeBase64(limit.value())
        : limit.value();
  }

  /** The same in words, such as {@code an event of 6 MiB carries about 4.5 MiB of it …}. */
  static String text(Platform platform, Limit limit, String what) {
    return platform.has(Trait.PAYLOAD_IN_EVENT)
        ? "an event of %s carries about %s of %s, since base64 adds a third"
            .formatted(limit.text(), Unit.BYTES.format(room(platform, limit)), what)
        : "%s is the most that is carried".formatted(limit.text());
  }
}

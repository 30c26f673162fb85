package dev.amphibian.analyzer.platform;

import java.util.Arrays;
import java.util.Optional;

/** How a platform treats code, beyond figures; with the key under which its data file says so. */
public enum Trait {
  /** Request and answer travel in an event, binary content as base64. */
  PAYLOAD_IN_EVENT("payload-in-event"),
  /** An instance gets no processor between its invocations. */
  FREEZES("freezes"),
  /** Only the temporary folder can be written. */
  READ_ONLY_FILES("read-only-files"),
  /** A container image is deployed, which can carry other programs. */
  RUNS_IMAGES("runs-images");

  private final String key;

  Trait(String key) {
    this.key = key;
  }

  /** The key in data files, such as {@code freezes}. */
  public String key() {
    return key;
  }

  /** The trait of this key. */
  public static Optional<Trait> of(String key) {
    return Arrays.stream(values()).filter(trait -> trait.key.equals(key)).findFirst();
  }
}

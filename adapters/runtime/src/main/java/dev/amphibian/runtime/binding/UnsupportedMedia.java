package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;

/** A body of another media type than JSON. */
public final class UnsupportedMedia extends Rejected {

  private static final long serialVersionUID = 1L;

  private final boolean isReadable;

  UnsupportedMedia(String contentType, boolean isReadable) {
    super(415, "Content-Type '" + contentType + "' is not supported");
    this.isReadable = isReadable;
  }

  /** Whether what the caller calls a media type is one. */
  boolean isReadable() {
    return isReadable;
  }

  @Override
  Headers headers(Headers given) {
    return given.with("Accept", "application/json, application/*+json");
  }
}

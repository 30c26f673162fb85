package dev.amphibian.runtime.binding;

import dev.amphibian.runtime.Headers;

/** A body of another media type than JSON. */
public final class UnsupportedMedia extends Rejected {

  private static final long serialVersionUID = 1L;

  UnsupportedMedia(String contentType) {
    super(415, "Content-Type '" + contentType + "' is not supported");
  }

  @Override
  Headers headers(Headers given) {
    return given.with("Accept", "application/json, application/*+json");
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.cache.Cache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What parsed source files told, kept by the content of the files: parsing one takes a hundred
 * times as long as reading what it told.
 */
final class KeptSyntax {

  private static final String FOLDER = "sources/";

  private final Cache cache;
  private final String amphibian = Fingerprint.ofAmphibian();

  KeptSyntax(Cache cache) {
    this.cache = cache;
  }

  /** What a file of this content told. */
  Optional<FileSyntax> of(String source) {
    return cache.read(name(source), amphibian, FileSyntax.class);
  }

  /** Keeps what a file of this content tells, if the folder allows. */
  void keep(String source, FileSyntax syntax) {
    try {
      cache.keep(name(source), amphibian, syntax);
    } catch (IOException e) {
      // It is parsed again next time.
    }
  }

  private static String name(String source) {
    return FOLDER + Fingerprint.of(source.getBytes(StandardCharsets.UTF_8));
  }
}

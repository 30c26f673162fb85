package dev.amphibian.analyzer.entrypoint.messaging;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Settings;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of queues and topics as annotations give them. */
final class Names {

  /** How Spring's own guides make several names of one setting. */
  private static final Pattern SPLIT = Pattern.compile("#\\{\\s*'([^']*)'\\.split\\('(.)'\\)\\s*}");

  private final Settings settings;

  Names(Settings settings) {
    this.settings = settings;
  }

  /** The values of these attributes, placeholders resolved; other expressions stay as written. */
  List<String> of(AnnotationUse use, List<String> attributes) {
    return attributes.stream()
        .flatMap(path -> texts(use, path))
        .filter(text -> !text.isEmpty())
        .flatMap(this::resolved)
        .distinct()
        .toList();
  }

  private static Stream<String> texts(AnnotationUse use, String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? use.texts(path).stream()
        : use.nested(path.substring(0, dot)).stream()
            .flatMap(inner -> texts(inner, path.substring(dot + 1)));
  }

  private Stream<String> resolved(String text) {
    if (!text.contains("#{")) {
      return Stream.of(settings.resolve(text));
    }
    Matcher split = SPLIT.matcher(settings.resolve(text));
    return split.matches()
        ? Stream.of(split.group(1).split(Pattern.quote(split.group(2)))).map(String::strip)
        : Stream.of(text);
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;

/** Which types are never JSON. */
final class JsonTypes {

  private static final List<String> NOT_JSON =
      List.of(
          "org.springframework.",
          "org.reactivestreams.",
          "reactor.",
          "jakarta.servlet.",
          "javax.servlet.",
          "com.amazonaws.",
          "kotlin.coroutines.",
          "java.util.concurrent.",
          "java.util.function.",
          "java.io.",
          "java.nio.",
          "java.util.stream.");

  private JsonTypes() {}

  /** Whether a type is a library's that stands for something else than data. */
  static boolean isForeign(Codebase codebase, String type) {
    return NOT_JSON.stream().anyMatch(type::startsWith) && codebase.type(type).isEmpty();
  }

  /** Whether that holds for a type or one of its type arguments. */
  static boolean isOrHoldsForeign(Codebase codebase, TypeUse type) {
    return isForeign(codebase, type.name())
        || type.arguments().stream().anyMatch(each -> isOrHoldsForeign(codebase, each));
  }
}

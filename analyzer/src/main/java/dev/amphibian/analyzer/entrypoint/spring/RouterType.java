package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.MethodId;
import java.util.Set;

/** Spring's type of a router, servlet and reactive. */
final class RouterType {

  static final Set<String> NAMES =
      Set.of(
          "org.springframework.web.servlet.function.RouterFunction",
          "org.springframework.web.reactive.function.server.RouterFunction");

  private RouterType() {}

  /** Whether a method hands back a router. */
  static boolean isReturned(MethodId method) {
    String returned = method.descriptor().substring(method.descriptor().indexOf(')') + 1);
    return returned.endsWith(";")
        && NAMES.contains(returned.substring(1, returned.length() - 1).replace('/', '.'));
  }
}

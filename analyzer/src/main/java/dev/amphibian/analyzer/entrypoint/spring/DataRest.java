package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import java.util.List;
import java.util.Set;

/** How an application sets Spring Data REST up. */
final class DataRest {

  static final String SYSTEM = "spring-data-rest";

  /** The annotations of controllers that Spring Data REST serves below its base path. */
  static final List<String> CONTROLLERS =
      List.of(
          "org.springframework.data.rest.webmvc.BasePathAwareController",
          "org.springframework.data.rest.webmvc.RepositoryRestController");

  private static final String CONFIGURATION =
      "org.springframework.data.rest.core.config.RepositoryRestConfiguration";

  private DataRest() {}

  static boolean isUsed(Codebase codebase) {
    return codebase.libraries().find(CONFIGURATION).isPresent();
  }

  /** The path before all repositories' paths, empty if there is none. */
  static String basePath(Codebase codebase) {
    return Registration.of(codebase, Set.of(CONFIGURATION), Set.of("setBasePath"))
        .flatMap(registration -> registration.text(0).stream())
        .findFirst()
        .or(() -> codebase.settings().get("spring.data.rest.base-path"))
        .filter(path -> !path.equals("/"))
        .orElse("");
  }

  /** Which repositories are exported unless they say so themselves. */
  static String detectionStrategy(Codebase codebase) {
    return codebase.settings().get("spring.data.rest.detection-strategy").orElse("default");
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.Jackson2Json;
import dev.amphibian.runtime.Jackson3Json;
import dev.amphibian.runtime.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StreamUtils;

/** Chooses among the application's JSON mappers as Boot's message converters do. */
final class ContextJson {

  private ContextJson() {}

  static Json of(ApplicationContext context) {
    String preferred = preferred(context.getEnvironment());
    if (preferred.equals("gson") || preferred.equals("jsonb")) {
      throw none(context, "it prefers " + preferred);
    }
    boolean jackson2First = preferred.equals("jackson2");
    Json found = jackson2First ? jackson2(context) : jackson3(context);
    if (found == null) {
      found = jackson2First ? jackson3(context) : jackson2(context);
    }
    if (found == null) {
      throw none(context, "it has no bean of Jackson's JsonMapper or ObjectMapper");
    }
    return found;
  }

  // The older name is that of Boot 3.
  private static String preferred(Environment environment) {
    return environment.getProperty(
        "spring.http.converters.preferred-json-mapper",
        environment.getProperty("spring.mvc.converters.preferred-json-mapper", "jackson"));
  }

  private static @Nullable Json jackson3(ApplicationContext context) {
    return present("tools.jackson.databind.json.JsonMapper", context) ? Jackson3.in(context) : null;
  }

  private static @Nullable Json jackson2(ApplicationContext context) {
    return present("com.fasterxml.jackson.databind.ObjectMapper", context)
        ? Jackson2.in(context)
        : null;
  }

  private static boolean present(String type, ApplicationContext context) {
    return ClassUtils.isPresent(type, context.getClassLoader());
  }

  private static IllegalStateException none(ApplicationContext context, String why) {
    return new IllegalStateException(
        "Application %s doesn't read and write JSON by Jackson: %s. Use the wiring mvc"
            .formatted(context.getId(), why));
  }

  /** What Jackson itself threw, which {@link Json} may have wrapped. */
  static Throwable unwrapped(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause != null && isOf("tools.jackson.", cause) ? cause : thrown;
  }

  /** The message of a Jackson exception without the place in the text; empty for others. */
  static Optional<String> message(Throwable unwrapped) {
    if (isOf("tools.jackson.", unwrapped)) {
      return Optional.ofNullable(Jackson3.message(unwrapped));
    }
    return isOf("com.fasterxml.jackson.", unwrapped)
        ? Optional.ofNullable(Jackson2.message(unwrapped))
        : Optional.empty();
  }

  private static boolean isOf(String packages, Throwable thrown) {
    return thrown.getClass().getName().startsWith(packages);
  }

  // Two nested classes, so that a package needs only the Jackson that its application has.
  private static final class Jackson3 {
    static @Nullable Json in(ApplicationContext context) {
      ObjectProvider<tools.jackson.databind.json.JsonMapper> beans =
          context.getBeanProvider(tools.jackson.databind.json.JsonMapper.class);
      tools.jackson.databind.json.JsonMapper mapper = beans.getIfUnique();
      return mapper == null ? null : Jackson3Json.of(mapper);
    }

    static @Nullable String message(Throwable thrown) {
      return ((tools.jackson.core.JacksonException) thrown).getOriginalMessage();
    }
  }

  private static final class Jackson2 {
    static @Nullable Json in(ApplicationContext context) {
      ObjectProvider<com.fasterxml.jackson.databind.ObjectMapper> beans =
          context.getBeanProvider(com.fasterxml.jackson.databind.ObjectMapper.class);
      com.fasterxml.jackson.databind.ObjectMapper mapper = beans.getIfUnique();
      return mapper == null ? null : Jackson2Json.of(mapper, StreamUtils::nonClosing);
    }

    static @Nullable String message(Throwable thrown) {
      return ((com.fasterxml.jackson.core.JacksonException) thrown).getOriginalMessage();
    }
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.slice.Slice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for what acts on requests and answers beside the handler method. */
final class RouteConditions {

  private static final List<String> ACTING_TYPES =
      List.of(
          "jakarta.servlet.Filter",
          "jakarta.servlet.ServletRequestListener",
          "javax.servlet.Filter",
          "javax.servlet.ServletRequestListener",
          "org.springframework.web.servlet.HandlerInterceptor",
          "org.springframework.web.servlet.HandlerExceptionResolver",
          "org.springframework.web.servlet.config.annotation.WebMvcConfigurer",
          "org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport",
          "org.springframework.web.method.support.HandlerMethodArgumentResolver",
          "org.springframework.web.method.support.HandlerMethodReturnValueHandler",
          "org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdvice",
          "org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice",
          "org.springframework.http.converter.HttpMessageConverter",
          "org.springframework.core.convert.converter.Converter",
          "org.springframework.core.convert.converter.ConverterFactory",
          "org.springframework.core.convert.converter.GenericConverter",
          "org.springframework.format.Formatter",
          "org.springframework.boot.web.server.WebServerFactoryCustomizer",
          "org.springframework.boot.web.servlet.FilterRegistrationBean",
          "org.springframework.boot.web.error.ErrorAttributes",
          "org.springframework.boot.webmvc.error.ErrorAttributes",
          "org.springframework.boot.webmvc.error.ErrorController",
          "org.springframework.boot.web.servlet.error.ErrorAttributes",
          "org.springframework.boot.web.servlet.error.ErrorController");

  private static final Map<String, String> ACTING_JARS =
      Map.of(
          "spring-security-web", "Spring Security",
          "spring-session-core", "Spring Session",
          "spring-data-rest-webmvc", "Spring Data REST",
          "spring-hateoas", "Spring HATEOAS",
          "jackson-dataformat-xml", "Jackson's XML converter",
          "jackson-dataformat-yaml", "Jackson's YAML converter",
          "jackson-dataformat-cbor", "Jackson's CBOR converter",
          "jackson-dataformat-smile", "Jackson's Smile converter",
          "spring-cloud-sleuth-instrumentation", "Spring Cloud Sleuth");

  private static final List<String> SETTINGS =
      List.of(
          "spring.mvc.",
          "spring.web.",
          "spring.http.",
          "server.error.",
          "server.compression.",
          "server.servlet.encoding.",
          "server.forward");

  private static final List<String> ASKING_THE_REQUEST =
      List.of(
          "org.springframework.web.context.request.",
          "org.springframework.web.servlet.support.",
          "org.springframework.web.servlet.mvc.method.annotation.MvcUriComponentsBuilder",
          "org.springframework.context.i18n.",
          "org.springframework.security.",
          "jakarta.servlet.",
          "javax.servlet.");

  /** {@link ErrorReader} reads what such a method asks for. */
  private static final String EXCEPTION_HANDLER =
      "org.springframework.web.bind.annotation.ExceptionHandler";

  private static final List<String> ERROR_PAGES =
      List.of("templates/error", "templates/error.html", "static/error", "public/error");

  private final Codebase codebase;
  private final BeanGraph beans;

  RouteConditions(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
  }

  void requireNoneFor(Slice slice) {
    requireNoTypes();
    requireNoJars();
    requireNoSettings();
    requireNoErrorPages();
    requireDeaf(slice);
  }

  private void requireNoTypes() {
    for (TypeInfo type : codebase.types()) {
      requireNone(type.simpleName(), codebase.supertypes(type.name()));
    }
    for (Bean bean : beans.beans()) {
      if (bean.factory().isPresent()) {
        requireNone(bean.name(), codebase.supertypes(bean.type()));
      }
    }
  }

  private static void requireNone(String name, Set<String> supertypes) {
    for (String acting : ACTING_TYPES) {
      if (supertypes.contains(acting)) {
        String simple = acting.substring(acting.lastIndexOf('.') + 1);
        throw new NotSimple(name + " is a " + simple + " of Spring MVC");
      }
    }
  }

  private void requireNoJars() {
    for (Jar jar : codebase.libraries().jars()) {
      String acting = ACTING_JARS.get(jar.artifact());
      if (acting != null) {
        throw new NotSimple(acting + " acts on every route");
      }
    }
  }

  private void requireNoSettings() {
    for (String prefix : SETTINGS) {
      if (codebase.settings().hasPrefix(prefix)) {
        throw new NotSimple("settings below " + prefix + "* change how Spring MVC answers");
      }
    }
  }

  private void requireNoErrorPages() {
    for (Path folder : codebase.resources()) {
      for (String page : ERROR_PAGES) {
        if (Files.exists(folder.resolve(page))) {
          throw new NotSimple("the application has error pages of its own");
        }
      }
    }
  }

  private void requireDeaf(Slice slice) {
    for (MethodId id : slice.methods().list()) {
      codebase
          .method(id)
          .filter(method -> !codebase.hasAnnotation(method, EXCEPTION_HANDLER))
          .flatMap(
              method ->
                  codebase.callsWithin(method).stream()
                      .map(call -> call.target().owner())
                      .filter(owner -> ASKING_THE_REQUEST.stream().anyMatch(owner::startsWith))
                      .findFirst())
          .ifPresent(
              owner -> {
                throw new NotSimple(
                    id.simpleOwner() + "." + id.name() + " asks " + owner + " for the request");
              });
    }
  }
}

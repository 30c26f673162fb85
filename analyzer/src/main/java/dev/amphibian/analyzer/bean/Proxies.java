package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a container does around a call on a bean because annotations ask for it. A call that an
 * object makes on itself goes past it, and so does one on an object that the application made.
 */
public final class Proxies {

  private static final String SCOPE = "org.springframework.context.annotation.Scope";
  private static final Set<String> WITHOUT_PROXY = Set.of("DEFAULT", "NO");
  private static final List<String> SCOPES_WITH_PROXY =
      List.of(
          "org.springframework.web.context.annotation.RequestScope",
          "org.springframework.web.context.annotation.SessionScope",
          "org.springframework.web.context.annotation.ApplicationScope",
          "jakarta.enterprise.context.ApplicationScoped",
          "jakarta.enterprise.context.ConversationScoped",
          "jakarta.enterprise.context.RequestScoped",
          "jakarta.enterprise.context.SessionScoped",
          "javax.enterprise.context.ApplicationScoped",
          "javax.enterprise.context.ConversationScoped",
          "javax.enterprise.context.RequestScoped",
          "javax.enterprise.context.SessionScoped");

  /** What is done around a call. */
  public enum Kind {
    /** A transaction is begun and ended. */
    TRANSACTION,
    /** The call returns at once, the method runs on another thread. */
    ASYNCHRONOUS,
    /** The method may not run at all because its answer is known, or a cache changes. */
    CACHE,
    /** The method may run several times, with pauses. */
    RETRY,
    /** A time-out, circuit breaker or limit may end or refuse the call. */
    RESILIENCE,
    /** The caller's rights are checked. */
    SECURITY,
    /** Arguments or results are validated. */
    VALIDATION,
    /** The object is looked up in its scope. */
    SCOPE
  }

  private static final Map<Kind, List<String>> ANNOTATIONS =
      Map.of(
          Kind.TRANSACTION,
          List.of(
              "org.springframework.transaction.annotation.Transactional",
              "jakarta.transaction.Transactional",
              "javax.transaction.Transactional"),
          Kind.ASYNCHRONOUS,
          List.of(
              "org.springframework.scheduling.annotation.Async",
              "jakarta.ejb.Asynchronous",
              "javax.ejb.Asynchronous",
              "jakarta.enterprise.concurrent.Asynchronous"),
          Kind.CACHE,
          List.of(
              "org.springframework.cache.annotation.Cacheable",
              "org.springframework.cache.annotation.CachePut",
              "org.springframework.cache.annotation.CacheEvict",
              "org.springframework.cache.annotation.Caching",
              "javax.cache.annotation.CacheResult",
              "javax.cache.annotation.CachePut",
              "javax.cache.annotation.CacheRemove",
              "javax.cache.annotation.CacheRemoveAll"),
          Kind.RETRY,
          List.of(
              "org.springframework.retry.annotation.Retryable",
              "org.springframework.resilience.annotation.Retryable",
              "io.github.resilience4j.retry.annotation.Retry",
              "org.eclipse.microprofile.faulttolerance.Retry"),
          Kind.RESILIENCE,
          List.of(
              "io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker",
              "io.github.resilience4j.timelimiter.annotation.TimeLimiter",
              "io.github.resilience4j.bulkhead.annotation.Bulkhead",
              "io.github.resilience4j.ratelimiter.annotation.RateLimiter",
              "org.springframework.retry.annotation.CircuitBreaker",
              "org.springframework.resilience.annotation.ConcurrencyLimit",
              "org.eclipse.microprofile.faulttolerance.CircuitBreaker",
              "org.eclipse.microprofile.faulttolerance.Timeout",
              "org.eclipse.microprofile.faulttolerance.Bulkhead",
              "com.netflix.hystrix.contrib.javanica.annotation.HystrixCommand"),
          Kind.SECURITY,
          List.of(
              "org.springframework.security.access.prepost.PreAuthorize",
              "org.springframework.security.access.prepost.PostAuthorize",
              "org.springframework.security.access.prepost.PreFilter",
              "org.springframework.security.access.prepost.PostFilter",
              "org.springframework.security.access.annotation.Secured",
              "jakarta.annotation.security.RolesAllowed",
              "javax.annotation.security.RolesAllowed"),
          Kind.VALIDATION,
          List.of("org.springframework.validation.annotation.Validated"));

  private final Codebase codebase;

  /** Proxies as this codebase's annotations ask for them. */
  public Proxies(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * What is done around a call of a method on a bean.
   *
   * @param type the bean's class
   * @param method the method that runs, its own or inherited
   */
  public Set<Kind> of(TypeInfo type, MethodInfo method) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (method.isStatic() || method.access() == Access.PRIVATE || method.isConstructor()) {
      return kinds;
    }
    ANNOTATIONS.forEach(
        (kind, annotations) -> {
          if (places(type, method).anyMatch(place -> carries(place, annotations))) {
            kinds.add(kind);
          }
        });
    if (isScoped(type)) {
      kinds.add(Kind.SCOPE);
    }
    return kinds;
  }

  private boolean carries(Annotated place, List<String> annotations) {
    return annotations.stream().anyMatch(annotation -> codebase.hasAnnotation(place, annotation));
  }

  /** The method, what it overrides, and the types that declare them. */
  private Stream<Annotated> places(TypeInfo type, MethodInfo method) {
    return codebase
        .hierarchy(type.name())
        .flatMap(
            above ->
                Stream.concat(
                    Stream.of(above),
                    above.declared(method.id().name(), method.id().parameters()).stream()));
  }

  /** Whether a bean's object is looked up at each call; its class or factory method tells. */
  public boolean isScoped(Annotated bean) {
    if (SCOPES_WITH_PROXY.stream().anyMatch(scope -> codebase.hasAnnotation(bean, scope))) {
      return true;
    }
    Optional<AnnotationUse> scope = codebase.findAnnotation(bean, SCOPE);
    return scope
        .flatMap(use -> use.text("proxyMode"))
        .filter(mode -> !WITHOUT_PROXY.contains(mode))
        .isPresent();
  }
}

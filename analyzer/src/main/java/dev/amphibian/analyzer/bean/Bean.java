package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Optional;
import java.util.Set;

/**
 * An object that Spring makes and hands out.
 *
 * @param name the bean's name
 * @param type the name of its class, or of the declared type where a factory makes it
 * @param declaration the application's type that it is an instance of, or that declares the factory
 * @param factory the {@code @Bean} method that makes it; empty for a component class
 * @param qualifiers the {@code @Qualifier} values on it
 * @param isPrimary whether it wins among several
 * @param isShared whether all invocations get the same object (singleton scope)
 * @param confidence {@code PROVEN} if it is always there, {@code LIKELY} under a profile or
 *     condition
 */
public record Bean(
    String name,
    String type,
    TypeInfo declaration,
    Optional<MethodInfo> factory,
    Set<String> qualifiers,
    boolean isPrimary,
    boolean isShared,
    Confidence confidence) {

  public Bean {
    qualifiers = Set.copyOf(qualifiers);
  }
}

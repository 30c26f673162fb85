package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object that a container (Spring, CDI, EJB) makes and hands out.
 *
 * @param name the bean's name
 * @param aliases further names
 * @param product its class, or the declared type where a factory makes it
 * @param declaration the application's type that it is an instance of, or that declares the factory
 * @param origin where it comes from
 * @param factory the method that makes it; empty unless its origin is {@link Origin#METHOD}
 * @param delegates the application's classes that run parts of it where a framework implements it,
 *     such as the fragments of a repository
 * @param isShared whether all invocations get the same object (singleton scope)
 * @param confidence how surely it is there: {@code POSSIBLE} where a profile, condition or
 *     alternative that is not active by default decides, {@code LIKELY} where another one does
 */
public record Bean(
    String name,
    Set<String> aliases,
    TypeUse product,
    TypeInfo declaration,
    Origin origin,
    Optional<MethodInfo> factory,
    List<TypeInfo> delegates,
    boolean isShared,
    Confidence confidence) {

  public Bean {
    aliases = Set.copyOf(aliases);
    delegates = List.copyOf(delegates);
  }

  /** Where a bean comes from. */
  public enum Origin {
    /** A class of which the container makes an object. */
    CLASS,
    /** A method that the container calls for it. */
    METHOD,
    /** A field that holds it. */
    FIELD,
    /** An interface that a framework implements. */
    FRAMEWORK,
    /** A configuration file. */
    FILE
  }

  /** The name of its class, or of the declared type where a factory makes it. */
  public String type() {
    return product.name();
  }

  /** Whether it goes by this name. */
  public boolean isNamed(String wanted) {
    return name.equals(wanted) || aliases.contains(wanted);
  }

  Bean withConfidence(Confidence other) {
    return new Bean(
        name, aliases, product, declaration, origin, factory, delegates, isShared, other);
  }
}

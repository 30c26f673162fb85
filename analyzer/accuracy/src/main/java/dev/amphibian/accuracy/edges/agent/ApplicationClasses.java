package dev.amphibian.accuracy.edges.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the application's own classes and those that call it from outside from libraries. */
final class ApplicationClasses {

  private static final String SUFFIX = ".class";

  private final Set<String> own;
  private final Set<String> outside;
  private final List<String> prefixes;

  private ApplicationClasses(Set<String> own, Set<String> outside, List<String> prefixes) {
    this.own = own;
    this.outside = outside;
    this.prefixes = prefixes;
  }

  /** Looks into the folders once; classes that are generated at run time count as libraries. */
  static ApplicationClasses of(AgentOptions options) {
    List<String> prefixes =
        options.packages().stream().map(name -> name.replace('.', '/') + "/").toList();
    return new ApplicationClasses(
        namesBelow(options.classes()), namesBelow(options.outside()), prefixes);
  }

  private static Set<String> namesBelow(Collection<Path> folders) {
    Set<String> names = new HashSet<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filter(name -> name.endsWith(SUFFIX))
            .forEach(name -> names.add(name.substring(0, name.length() - SUFFIX.length())));
      } catch (IOException e) {
        throw new UncheckedIOException("Can't list the class files below " + folder, e);
      }
    }
    return names;
  }

  /** Whether a class, by internal name, calls the application from outside. */
  boolean isOutside(String internalName) {
    return outside.contains(internalName);
  }

  /** Whether a class, by internal name, is the application's. */
  boolean isOwn(String internalName) {
    return own.contains(internalName)
        || (prefixes.stream().anyMatch(internalName::startsWith)
            && !Proxies.isProxy(internalName)
            && !isOutside(internalName));
  }
}

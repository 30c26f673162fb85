package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The beans that Spring itself found while building ahead of time: where it wrote them down there
 * are no others.
 */
final class AotBeans {

  /** Where Spring Boot's build plugin puts it, beside a folder of classes. */
  private static final String FOLDER = "spring-aot/main/sources";

  private static final String FILE = "__BeanFactoryRegistrations";
  private static final Pattern REGISTERED =
      Pattern.compile("registerBeanDefinition\\(\\s*\"([^\"]+)\"");

  private AotBeans() {}

  /** These beans as far as Spring knows them, for certain; all of them if it wrote none down. */
  static List<BeanDefinition> confirm(Codebase codebase, List<BeanDefinition> beans) {
    Set<String> names = new TreeSet<>();
    for (Path folder : codebase.resources()) {
      names.addAll(names(folder.toAbsolutePath().resolveSibling(FOLDER)));
    }
    return names.isEmpty()
        ? beans
        : beans.stream()
            .filter(bean -> names.contains(bean.bean().name().replaceFirst("^&", "")))
            .map(bean -> bean.withConfidence(Confidence.PROVEN))
            .toList();
  }

  private static Set<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().contains(FILE)).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        REGISTERED.matcher(text).results().map(result -> result.group(1)).forEach(names::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}

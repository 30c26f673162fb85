package dev.amphibian.benchmarks;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Finds jars of this benchmark's own class path. */
final class ClassPath {

  private ClassPath() {}

  /** The five jars of AWS's runtime client. */
  static List<Path> runtimeClient() {
    return jarsNamed(
        "aws-lambda-java-runtime-interface-client",
        "aws-lambda-java-core",
        "aws-lambda-java-serialization",
        "utils-lite",
        "annotations-2");
  }

  private static List<Path> jarsNamed(String... beginnings) {
    return urls().stream()
        .map(ClassPath::path)
        .filter(
            jar ->
                Arrays.stream(beginnings).anyMatch(String.valueOf(jar.getFileName())::startsWith))
        .toList();
  }

  private static List<URL> urls() {
    ClassLoader loader = ClassPath.class.getClassLoader();
    if (loader instanceof URLClassLoader withUrls) {
      return List.of(withUrls.getURLs());
    }
    throw new IllegalStateException("Run this through exec:java, as docs/performance.md says");
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

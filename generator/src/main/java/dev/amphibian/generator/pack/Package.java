package dev.amphibian.generator.pack;

import dev.amphibian.generator.wiring.Wiring;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is deployed of one function to one target.
 *
 * @param function the name in the plan
 * @param target the target's id
 * @param folder the folder that holds it together with its sources
 * @param path the zip, or for an image the jar with the application's classes
 * @param zippedBytes what is transferred: the zip, or all jars
 * @param unzippedBytes what lies on the platform's disk: a zip's entries, nested jars as they are
 * @param startClass the binary name of the handler or main class
 * @param jars the libraries by file name, with their sizes in bytes
 */
@SuppressWarnings("JavaLangClash") // the product's word; nobody here speaks of java.lang.Package
public record Package(
    String function,
    String target,
    Wiring wiring,
    Path folder,
    Path path,
    long zippedBytes,
    long unzippedBytes,
    String startClass,
    Map<String, Long> jars) {

  public Package {
    jars = Collections.unmodifiableMap(new TreeMap<>(jars));
  }

  /** The largest libraries with their sizes in bytes, the largest first. */
  public List<Map.Entry<String, Long>> heaviest(int count) {
    return jars.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(count)
        .toList();
  }
}

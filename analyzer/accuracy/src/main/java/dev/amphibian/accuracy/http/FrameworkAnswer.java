package dev.amphibian.accuracy.http;

import dev.amphibian.accuracy.Application;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the application's own framework says of its types.
 *
 * @param mappings each as verb, path and method
 * @param notAsked the types that it could not be asked about, with the reason
 */
record FrameworkAnswer(Set<String> mappings, Map<String, String> notAsked) {

  /** By name only: here there is no Spring that it could be loaded with. */
  private static final String ASKER = "dev.amphibian.accuracy.http.SpringHandlerMapping";

  /**
   * Asks about each type of the application, with the application's own libraries.
   *
   * @param asker the folder with the compiled {@link SpringHandlerMapping}
   */
  static FrameworkAnswer of(Application application, Codebase codebase, Path asker)
      throws IOException, ReflectiveOperationException {
    Set<String> mappings = new TreeSet<>();
    Map<String, String> notAsked = new TreeMap<>();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = loader(application, asker)) {
      thread.setContextClassLoader(loader);
      Function<String, List<String>> spring = mapping(loader);
      for (TypeInfo type : codebase.types()) {
        try {
          mappings.addAll(spring.apply(type.name()));
        } catch (LinkageError e) {
          notAsked.put(type.name(), String.valueOf(e));
        }
      }
    } finally {
      thread.setContextClassLoader(before);
    }
    return new FrameworkAnswer(mappings, notAsked);
  }

  private static URLClassLoader loader(Application application, Path asker)
      throws MalformedURLException {
    List<URL> urls = new ArrayList<>(List.of(asker.toUri().toURL()));
    for (Path jar : application.classPath()) {
      urls.add(jar.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @SuppressWarnings("unchecked") // the class says so
  private static Function<String, List<String>> mapping(ClassLoader loader)
      throws ReflectiveOperationException {
    return (Function<String, List<String>>)
        Class.forName(ASKER, true, loader).getConstructor().newInstance();
  }
}

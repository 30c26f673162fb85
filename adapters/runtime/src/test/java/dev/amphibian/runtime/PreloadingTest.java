package dev.amphibian.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package that names classes gets them loaded in a second thread. */
class PreloadingTest {

  private static final String FIRST = Percent.class.getName();
  private static final String SECOND = Headers.class.getName();

  @TempDir Path folder;

  @Test
  void whatThePackageNamesIsLoadedAndWhatIsGoneIsPassedOver() throws Exception {
    try (Loader loader = loader(FIRST, "gone.Since.then", "", SECOND)) {
      begin(loader);

      assertThat(loader.isLoaded(FIRST)).isTrue();
      assertThat(loader.isLoaded(SECOND)).isTrue();
      assertThat(loader.isLoaded(HttpAnswer.class.getName())).isFalse();
    }
  }

  @Test
  void aPackageThatNamesNothingStartsNoThread() throws Exception {
    try (Loader loader = new Loader(classPath())) {
      begin(loader);

      assertThat(loader.isLoaded(FIRST)).isFalse();
    }
  }

  private Loader loader(String... names) throws IOException {
    Path file = folder.resolve(Preloading.RESOURCE);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(names));
    List<URL> urls = new ArrayList<>(classPath());
    urls.add(folder.toUri().toURL());
    return new Loader(urls);
  }

  /** Begins as a function does, and waits for the thread. */
  private static void begin(Loader loader) throws Exception {
    loader.loadClass(Preloading.class.getName()).getMethod("begin").invoke(null);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("function-preloading")) {
        thread.join();
      }
    }
  }

  private static List<URL> classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls;
  }

  private static final class Loader extends URLClassLoader {
    Loader(List<URL> urls) {
      super(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    boolean isLoaded(String name) {
      return findLoadedClass(name) != null;
    }
  }
}

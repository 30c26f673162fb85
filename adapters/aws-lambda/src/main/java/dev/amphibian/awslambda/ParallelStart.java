package dev.amphibian.awslambda;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;

/**
 * The Lambda handler of a trained package: makes the generated handler, whose name is a resource of
 * the package, in a class loader that several threads can load from at once.
 *
 * <p>The one that Lambda's runtime client makes for a function ({@code CustomerClassLoader}) isn't
 * registered as parallel capable, so that a second thread would only keep the first one waiting.
 * This one reads the same files and has the same parent.
 */
public final class ParallelStart implements RequestStreamHandler {

  /** Where a package names its generated handler: a binary name in UTF-8. */
  static final String RESOURCE = "META-INF/amphibian/handler";

  private final ClassLoader loader;
  private final RequestStreamHandler handler;

  /**
   * Starts the generated handler; Lambda calls this once, in the init phase.
   *
   * @throws IllegalStateException if the package names none that there is
   */
  public ParallelStart() {
    loader = parallel(ParallelStart.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    handler = make(name());
  }

  private static ClassLoader parallel(ClassLoader own) {
    return own instanceof URLClassLoader files
        ? new ParallelClassLoader(files.getURLs(), own.getParent())
        : own;
  }

  private String name() {
    try (InputStream name = loader.getResourceAsStream(RESOURCE)) {
      if (name == null) {
        throw new IllegalStateException(
            RESOURCE + " isn't in this package; package the function again");
      }
      return new String(name.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " can't be read; package the function again", e);
    }
  }

  private RequestStreamHandler make(String name) {
    try {
      return (RequestStreamHandler) loader.loadClass(name).getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      // As if Lambda had made it: its log is to name the application's own problem
      throw Unchecked.of(requireNonNull(e.getCause()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name + " can't be made; package the function again", e);
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Thread.currentThread().setContextClassLoader(loader);
    handler.handleRequest(input, output, context);
  }

  private static final class ParallelClassLoader extends URLClassLoader {
    static {
      registerAsParallelCapable();
    }

    ParallelClassLoader(URL[] files, ClassLoader parent) {
      super(files, parent);
    }
  }
}

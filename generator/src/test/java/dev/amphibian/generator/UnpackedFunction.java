package dev.amphibian.generator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.generator.pack.Package;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A packaged function with nothing on its class path but what its zip holds. */
final class UnpackedFunction implements RequestStreamHandler, AutoCloseable {

  private final URLClassLoader loader;
  private final Object handler;
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final List<Handler> handlersBefore = List.of(Logger.getLogger("").getHandlers());

  /** Unpacks the zip below a folder and starts its handler. */
  UnpackedFunction(Package made, Path folder) throws IOException, ReflectiveOperationException {
    loader = new URLClassLoader(unpack(made, folder), ClassLoader.getPlatformClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    handler = loader.loadClass(made.startClass()).getConstructor().newInstance();
  }

  private static URL[] unpack(Package made, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(made.path()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
        if (entry.getName().startsWith("lib/")) {
          urls.add(file.toUri().toURL());
        }
      }
    }
    return urls.toArray(URL[]::new);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, @Nullable Context unused)
      throws IOException {
    try {
      Method handle =
          handler
              .getClass()
              .getMethod(
                  "handleRequest",
                  InputStream.class,
                  OutputStream.class,
                  loader.loadClass(Context.class.getName()));
      handle.invoke(handler, event, answer, null);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Spring Boot leads Java's own logging, which all loaders share, to that of the function. */
  private void giveBackLogging() {
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    handlersBefore.forEach(root::addHandler);
  }

  @Override
  public void close() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    giveBackLogging();
    loader.close();
  }
}

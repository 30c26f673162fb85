package dev.amphibian.awslambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trained package's handler, made by a class loader such as Lambda's. */
class ParallelStartTest {

  private static final ClassLoader BEFORE = Thread.currentThread().getContextClassLoader();

  @TempDir Path folder;

  /** Tells where it was made. */
  public static final class Telling implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      ClassLoader own = getClass().getClassLoader();
      boolean isContext = Thread.currentThread().getContextClassLoader() == own;
      String text = own.isRegisteredAsParallelCapable() + " " + isContext;
      output.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Has a problem of its own. */
  public static final class Broken implements RequestStreamHandler {
    public Broken() {
      throw new IllegalStateException("no database");
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {}
  }

  @AfterEach
  void leave() {
    Thread.currentThread().setContextClassLoader(BEFORE);
  }

  @Test
  void isMadeWhereSeveralThreadsCanLoadClasses() throws Exception {
    Object start = start(Telling.class.getName());
    Thread.currentThread().setContextClassLoader(BEFORE);
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    start
        .getClass()
        .getMethod("handleRequest", InputStream.class, OutputStream.class, Context.class)
        .invoke(start, InputStream.nullInputStream(), told, null);

    assertThat(start.getClass().getClassLoader().isRegisteredAsParallelCapable()).isFalse();
    assertThat(told).hasToString("true true");
  }

  @Test
  void failsByTheProblemOfTheHandlerItself() {
    assertThatThrownBy(() -> start(Broken.class.getName()))
        .rootCause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no database");
  }

  @Test
  void namesAHandlerThatIsNotThere() {
    assertThatThrownBy(() -> start("gone.Handler"))
        .cause()
        .hasMessage("gone.Handler can't be made; package the function again");
  }

  /** With the interfaces above, as the runtime client has them, and all else in one loader. */
  private Object start(String handler) throws Exception {
    Path resource = folder.resolve(ParallelStart.RESOURCE);
    Files.createDirectories(resource.getParent());
    Files.writeString(resource, handler);
    List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    ClassLoader lambda = new LikeLambdas(urls.toArray(URL[]::new), new OnlyInterfaces());
    return lambda.loadClass(ParallelStart.class.getName()).getConstructor().newInstance();
  }

  /** Not registered as parallel capable. */
  private static final class LikeLambdas extends URLClassLoader {
    LikeLambdas(URL[] urls, ClassLoader parent) {
      super(urls, parent);
    }
  }

  private static final class OnlyInterfaces extends ClassLoader {
    OnlyInterfaces() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("com.amazonaws.")) {
        return RequestStreamHandler.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}

package dev.amphibian.spring;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.javapoet.ClassName;

/**
 * Spring's ahead-of-time processing of a packaged slice: starts a function up to the point where
 * its beans are known and none exists, and writes their definitions as code. Conditions and
 * profiles are decided here and now.
 *
 * <p>A program, run on the class path of the package.
 */
public final class SliceAotProcessor {

  private SliceAotProcessor() {}

  /**
   * Processes one function.
   *
   * @param arguments the class whose constructor without parameters starts the function; folders
   *     for generated sources, resources and classes
   */
  public static void main(String[] arguments) {
    System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
    try {
      Path resources = Path.of(arguments[2]);
      FileSystemGeneratedFiles files =
          new FileSystemGeneratedFiles(
              kind ->
                  switch (kind) {
                    case SOURCE -> Path.of(arguments[1]);
                    case RESOURCE -> resources;
                    case CLASS -> Path.of(arguments[3]);
                  });
      String initializer = process(Class.forName(arguments[0]), files);
      Path name = resources.resolve(GeneratedBeans.RESOURCE);
      Files.createDirectories(name.getParent());
      Files.writeString(name, initializer + "\n", StandardCharsets.UTF_8);
      System.exit(0);
    } catch (Throwable failure) {
      failure.printStackTrace();
      Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
      System.err.println(oneLine(root == failure ? "" + failure : failure + ": " + root));
      System.exit(1);
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String process(Class<?> function, FileSystemGeneratedFiles files) {
    DefaultGenerationContext generation =
        new DefaultGenerationContext(
            new ClassNameGenerator(ClassName.get(function), "Slice"), files);
    ClassName initializer =
        new ApplicationContextAotGenerator().processAheadOfTime(context(function), generation);
    generation.writeGeneratedContent();
    return initializer.reflectionName();
  }

  /** The context as it is before its refresh. */
  private static GenericApplicationContext context(Class<?> function) {
    AtomicReference<ConfigurableApplicationContext> loaded = new AtomicReference<>();
    SpringApplicationRunListener listener =
        new SpringApplicationRunListener() {
          @Override
          public void contextLoaded(ConfigurableApplicationContext context) {
            loaded.set(context);
            throw new AbandonedRunException(context);
          }
        };
    try {
      SpringApplication.withHook(application -> listener, () -> instantiate(function));
    } catch (AbandonedRunException asMeant) {
      // The context is as far as it is to go.
    }
    if (loaded.get() instanceof GenericApplicationContext context) {
      return context;
    }
    throw new IllegalStateException(function.getName() + " starts no Spring context");
  }

  private static void instantiate(Class<?> function) {
    try {
      function.getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AbandonedRunException abandoned) {
        throw abandoned;
      }
      throw new IllegalStateException(function.getName() + " doesn't start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(function.getName() + " can't be made", e);
    }
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.PayloadEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * The part of a Spring Boot application that is to run: its application class, the handler methods
 * that stay reachable over HTTP, and the method that is invoked by name.
 *
 * <p>Immutable.
 */
public final class Slice {

  private final String name;
  private final Class<?> application;
  private final List<ServedMethod> served;
  private final List<String> without;
  private final @Nullable Function<ApplicationContext, PayloadEntry> invoked;

  private Slice(
      String name,
      Class<?> application,
      List<ServedMethod> served,
      List<String> without,
      @Nullable Function<ApplicationContext, PayloadEntry> invoked) {
    this.name = name;
    this.application = application;
    this.served = List.copyOf(served);
    this.without = List.copyOf(without);
    this.invoked = invoked;
  }

  /** The slice of {@code application}, the class with {@code @SpringBootApplication}. */
  public static Slice of(Class<?> application) {
    return new Slice(application.getSimpleName(), application, List.of(), List.of(), null);
  }

  /**
   * The slice of the application class named {@code application}, for classes that aren't public.
   *
   * @throws IllegalArgumentException if the class isn't on the class path
   */
  public static Slice of(String application) {
    try {
      return of(ClassUtils.forName(application, ClassUtils.getDefaultClassLoader()));
    } catch (ClassNotFoundException | LinkageError absent) {
      throw new IllegalArgumentException(
          "Application class %s isn't in this package; generate the package again"
              .formatted(application),
          absent);
    }
  }

  /** This, under another name in logs and traces than that of its application class. */
  public Slice named(String other) {
    return new Slice(other, application, served, without, invoked);
  }

  /**
   * This, without Spring Boot's auto-configuration of {@code technologies}, which no class of the
   * slice uses.
   *
   * @param technologies as Boot's packages name them, such as {@code jdbc} or {@code data.jpa}
   */
  public Slice without(String... technologies) {
    return new Slice(name, application, served, List.of(technologies), invoked);
  }

  /** This, serving also {@code method} of {@code controller}. */
  public Slice serving(Class<?> controller, String method, Class<?>... parameters) {
    String[] names =
        Arrays.stream(parameters).map(ServedMethod::nameOf).toArray(length -> new String[length]);
    return serving(controller.getName(), method, names);
  }

  /**
   * This, serving also {@code method} of {@code controller}, for types that aren't public.
   *
   * @param controller the binary class name, such as {@code com.acme.Outer$Inner}
   * @param parameters the erased parameter types as {@link Class#getTypeName()} spells them, such
   *     as {@code int} or {@code java.lang.String[]}
   */
  public Slice serving(String controller, String method, String... parameters) {
    List<ServedMethod> more = new ArrayList<>(served);
    more.add(new ServedMethod(controller, method, List.of(parameters)));
    return new Slice(name, application, more, without, invoked);
  }

  /**
   * This, also answering {@code POST /<its name>} by an entry that takes payloads.
   *
   * @param entry makes it of the started application
   */
  public Slice invoking(Function<ApplicationContext, PayloadEntry> entry) {
    return new Slice(name, application, served, without, entry);
  }

  String name() {
    return name;
  }

  Class<?> application() {
    return application;
  }

  List<ServedMethod> served() {
    return served;
  }

  List<String> without() {
    return without;
  }

  /** Whether there is an entry that takes payloads. */
  boolean isInvoked() {
    return invoked != null;
  }

  /** The entry that takes payloads. */
  PayloadEntry invoked(ApplicationContext context) {
    if (invoked == null) {
      throw new IllegalStateException("The slice " + name + " has no entry that takes payloads");
    }
    return invoked.apply(context);
  }
}

package dev.amphibian.spring;

import dev.amphibian.runtime.HttpAnswer;
import dev.amphibian.runtime.binding.BoundCall;
import dev.amphibian.runtime.binding.InvalidBody;
import dev.amphibian.runtime.binding.Rejected;
import java.io.IOException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;

/**
 * What Spring MVC itself does around a handler method that is called directly: it validates the
 * body, throws exceptions of its own for calls that don't fit, and answers those that carry a
 * status.
 */
public final class MvcMethod {

  private final Method method;
  private final BodyValidation validation;

  /**
   * Around {@code method} of {@code controller}.
   *
   * @param parameters the erased parameter types
   * @throws IllegalStateException if there is no such method
   */
  public MvcMethod(
      ApplicationContext context, Class<?> controller, String method, Class<?>... parameters) {
    @Nullable Method found = ReflectionUtils.findMethod(controller, method, parameters);
    if (found == null) {
      throw new IllegalStateException(
          controller.getName() + " has no method " + method + "; generate the package again");
    }
    this.method = found;
    this.validation = new BodyValidation(context, this.method);
  }

  /**
   * The body, if it keeps its constraints or is null.
   *
   * @throws InvalidBody if it doesn't
   */
  public <T> @Nullable T valid(BoundCall call, @Nullable T body) {
    if (body != null) {
      validation.require(call, body);
    }
    return body;
  }

  /** The exception that Spring MVC throws for a call that does not fit. */
  public Exception exception(BoundCall call, Rejected rejected) {
    return rejected instanceof InvalidBody invalid
        ? invalid.reason()
        : new MvcExceptions(method, call.call()).of(rejected);
  }

  /**
   * The answer to an exception that carries a status, by itself or as a cause; null to others.
   *
   * @throws IOException if it can't be written
   */
  public @Nullable HttpAnswer status(BoundCall call, Throwable thrown) throws IOException {
    return CarriedStatus.answer(call, thrown);
  }
}

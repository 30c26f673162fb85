package dev.amphibian.runtime.binding;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;

/**
 * Whether bodies keep their constraints, by Hibernate Validator without Spring. Spring Boot's own
 * answer to a body that doesn't tells neither which constraint nor why, so it stops at the first
 * and makes no messages, which takes the jar of an expression language.
 *
 * <p>Safe for concurrent calls.
 */
public final class BodyValidator {

  private final Validator validator;

  private BodyValidator(Validator validator) {
    this.validator = validator;
  }

  /**
   * By the class path's Hibernate Validator, with {@code META-INF/validation.xml} if it's there.
   */
  public static BodyValidator create() {
    return new BodyValidator(
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .failFast(true)
            .messageInterpolator(new NoMessages())
            .buildValidatorFactory()
            .getValidator());
  }

  /**
   * The body itself, or null if there is none.
   *
   * @throws InvalidBody if it breaks a constraint of its default group
   */
  public <T extends @Nullable Object> T valid(T body) {
    if (body != null && !validator.validate(body).isEmpty()) {
      throw new InvalidBody(new IllegalArgumentException("It breaks a constraint"));
    }
    return body;
  }

  private static final class NoMessages implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }
}

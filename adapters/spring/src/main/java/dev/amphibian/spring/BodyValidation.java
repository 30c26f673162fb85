package dev.amphibian.spring;

import dev.amphibian.runtime.binding.BoundCall;
import dev.amphibian.runtime.binding.InvalidBody;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Conventions;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.DataBinder;
import org.springframework.validation.SmartValidator;
import org.springframework.validation.annotation.ValidationAnnotationUtils;
import org.springframework.validation.beanvalidation.OptionalValidatorFactoryBean;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.RequestBody;

/** Validates the body of a handler method by the application's validator, made at the first one. */
final class BodyValidation {

  private final ApplicationContext context;
  private final Method method;
  private @Nullable SmartValidator validator;

  BodyValidation(ApplicationContext context, Method method) {
    this.context = context;
    this.method = method;
  }

  void require(BoundCall call, Object body) {
    MethodParameter parameter = parameter();
    WebDataBinder binder =
        new WebDataBinder(body, Conventions.getVariableNameForParameter(parameter));
    LocaleContextHolder.setLocale(locale(call));
    try {
      validate(binder, parameter);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
    if (binder.getBindingResult().hasErrors()) {
      // Formats the values that an exception handler may ask for
      binder.setConversionService(new DefaultFormattingConversionService());
      throw new InvalidBody(
          new MethodArgumentNotValidException(parameter, binder.getBindingResult()));
    }
  }

  private MethodParameter parameter() {
    for (int index = 0; index < method.getParameterCount(); index++) {
      MethodParameter parameter = new SynthesizingMethodParameter(method, index);
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        return parameter;
      }
    }
    throw new IllegalStateException(method + " has no body; generate the package again");
  }

  private void validate(DataBinder binder, MethodParameter parameter) {
    SmartValidator found = validator();
    Object body = binder.getTarget();
    if (body != null && found.supports(body.getClass())) {
      binder.setValidator(found);
      for (Annotation annotation : parameter.getParameterAnnotations()) {
        Object[] hints = ValidationAnnotationUtils.determineValidationHints(annotation);
        if (hints != null) {
          binder.validate(hints);
          return;
        }
      }
    }
  }

  // Two first calls at a time may both make one; the last stays.
  private SmartValidator validator() {
    SmartValidator found = validator;
    if (found == null) {
      found = context.getBeanProvider(SmartValidator.class).getIfAvailable(this::ownValidator);
      validator = found;
    }
    return found;
  }

  private SmartValidator ownValidator() {
    OptionalValidatorFactoryBean own = new OptionalValidatorFactoryBean();
    own.setApplicationContext(context);
    own.afterPropertiesSet();
    return own;
  }

  /** The language of messages. */
  private static Locale locale(BoundCall call) {
    HttpHeaders accepted = new HttpHeaders();
    call.call().headers().all("Accept-Language").forEach(it -> accepted.add("Accept-Language", it));
    try {
      List<Locale> locales = accepted.getAcceptLanguageAsLocales();
      return locales.isEmpty() ? Locale.getDefault() : locales.get(0);
    } catch (IllegalArgumentException unreadable) {
      return Locale.getDefault();
    }
  }
}

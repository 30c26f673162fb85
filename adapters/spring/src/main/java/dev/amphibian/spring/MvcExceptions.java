package dev.amphibian.spring;

import dev.amphibian.runtime.HttpCall;
import dev.amphibian.runtime.binding.MissingValue;
import dev.amphibian.runtime.binding.NoRoute;
import dev.amphibian.runtime.binding.NotAcceptable;
import dev.amphibian.runtime.binding.OtherVerb;
import dev.amphibian.runtime.binding.Rejected;
import dev.amphibian.runtime.binding.Source;
import dev.amphibian.runtime.binding.UnreadableBody;
import dev.amphibian.runtime.binding.UnsupportedMedia;
import dev.amphibian.runtime.binding.WrongType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Makes the exceptions that Spring MVC throws for calls that don't fit a handler method. */
final class MvcExceptions {

  private static final List<MediaType> JSON =
      List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));

  private final Method method;
  private final HttpCall call;

  MvcExceptions(Method method, HttpCall call) {
    this.method = method;
    this.call = call;
  }

  Exception of(Rejected rejected) {
    if (rejected instanceof WrongType wrong) {
      return wrongType(wrong);
    } else if (rejected instanceof MissingValue missing) {
      return missing(missing);
    } else if (rejected instanceof UnreadableBody unreadable) {
      return unreadable(unreadable);
    } else if (rejected instanceof UnsupportedMedia) {
      return unsupported();
    } else if (rejected instanceof NotAcceptable wanting) {
      return new HttpMediaTypeNotAcceptableException(MediaType.parseMediaTypes(wanting.types()));
    } else if (rejected instanceof OtherVerb other) {
      return new HttpRequestMethodNotSupportedException(call.method(), other.allowed());
    } else if (rejected instanceof NoRoute) {
      return SpringExceptions.noRoute(call).orElse(rejected);
    }
    return rejected;
  }

  private Exception wrongType(WrongType wrong) {
    MethodParameter parameter = parameter(wrong.source(), wrong.name());
    WebDataBinder binder = new WebDataBinder(null, wrong.name());
    binder.setConversionService(new DefaultFormattingConversionService());
    try {
      binder.convertIfNecessary(wrong.value(), parameter.getParameterType(), parameter);
      return wrong;
    } catch (TypeMismatchException e) {
      return new MethodArgumentTypeMismatchException(
          wrong.value(), e.getRequiredType(), wrong.name(), parameter, e.getCause());
    }
  }

  private Exception missing(MissingValue missing) {
    String name = missing.name();
    MethodParameter parameter = parameter(missing.source(), name);
    boolean isEmpty = missing.isEmpty();
    return switch (missing.source()) {
      case PATH -> new MissingPathVariableException(name, parameter, isEmpty);
      case PARAMETER -> SpringExceptions.missing(name, parameter, isEmpty);
      case HEADER -> new MissingRequestHeaderException(name, parameter, isEmpty);
    };
  }

  private MethodParameter parameter(Source source, String name) {
    for (int index = 0; index < method.getParameterCount(); index++) {
      MethodParameter parameter = new SynthesizingMethodParameter(method, index);
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      Annotation annotation = annotation(source, parameter);
      boolean isThere = annotation != null || source == Source.PARAMETER;
      if (isThere && name.equals(name(annotation, parameter))) {
        return parameter;
      }
    }
    throw new IllegalStateException(method + " has no " + name + "; generate the package again");
  }

  private static @Nullable Annotation annotation(Source source, MethodParameter parameter) {
    return switch (source) {
      case PATH -> parameter.getParameterAnnotation(PathVariable.class);
      case PARAMETER -> parameter.getParameterAnnotation(RequestParam.class);
      case HEADER -> parameter.getParameterAnnotation(RequestHeader.class);
    };
  }

  private static @Nullable String name(@Nullable Annotation annotation, MethodParameter parameter) {
    Object given = annotation == null ? null : AnnotationUtils.getValue(annotation, "name");
    return given == null || given.equals("") ? parameter.getParameterName() : given.toString();
  }

  private Exception unreadable(UnreadableBody unreadable) {
    HttpInputMessage body = new Body(call);
    Throwable cause = unreadable.getCause();
    if (cause == null) {
      return new HttpMessageNotReadableException(
          "Required request body is missing: " + method.toGenericString(), body);
    }
    Throwable thrown = ContextJson.unwrapped(cause);
    String message =
        ContextJson.message(thrown)
            .map(text -> "JSON parse error: " + text)
            .orElse("I/O error while reading input message");
    return new HttpMessageNotReadableException(message, thrown, body);
  }

  private Exception unsupported() {
    try {
      MediaType type =
          call.headers()
              .first("Content-Type")
              .map(MediaType::parseMediaType)
              .orElse(MediaType.APPLICATION_OCTET_STREAM);
      return SpringExceptions.unsupported(type, JSON, call.method());
    } catch (InvalidMediaTypeException e) {
      return SpringExceptions.unreadableType(e.getMessage(), JSON);
    }
  }

  private record Body(HttpCall call) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(call.body());
    }

    @Override
    public HttpHeaders getHeaders() {
      HttpHeaders headers = new HttpHeaders();
      call.headers().asMap().forEach((name, values) -> values.forEach(it -> headers.add(name, it)));
      return headers;
    }
  }
}

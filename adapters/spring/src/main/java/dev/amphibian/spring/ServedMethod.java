package dev.amphibian.spring;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;

/** A handler method that stays mapped, by names, since its class need not be visible to us. */
record ServedMethod(String controller, String method, List<String> parameters) {

  static String nameOf(Class<?> type) {
    return type.getTypeName();
  }

  boolean matches(HandlerMethod handler) {
    return isController(handler.getBeanType()) && isMethod(handler.getMethod());
  }

  // A handler method may be inherited: then the entry point names the class that declares it.
  private boolean isController(Class<?> type) {
    for (Class<?> current = type; current != null; current = current.getSuperclass()) {
      if (current.getName().equals(controller)) {
        return true;
      }
    }
    return ClassUtils.getAllInterfacesForClassAsSet(type).stream()
        .anyMatch(each -> each.getName().equals(controller));
  }

  private boolean isMethod(Method candidate) {
    return candidate.getName().equals(method)
        && Arrays.stream(candidate.getParameterTypes())
            .map(ServedMethod::nameOf)
            .toList()
            .equals(parameters);
  }

  @Override
  public String toString() {
    return controller + "." + method + "(" + String.join(", ", parameters) + ")";
  }
}

package dev.amphibian.accuracy.http;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's own handler mapping, asked about a type where it would ask about a bean.
 *
 * <p>Compiled against one version of Spring, run with each application's: it uses only what has
 * been the same since 5.3.
 */
public final class SpringHandlerMapping extends RequestMappingHandlerMapping
    implements Function<String, List<String>> {

  /** A mapping without an application context; placeholders get their defaults. */
  public SpringHandlerMapping() {
    setEmbeddedValueResolver(new StandardEnvironment()::resolvePlaceholders);
    afterPropertiesSet();
  }

  @Override
  protected void initHandlerMethods() {
    // There are no beans to ask.
  }

  /**
   * The mappings of a type, each as verb, path and method; none for what isn't a controller.
   *
   * @throws LinkageError if a class that the type needs isn't there
   */
  @Override
  public List<String> apply(String typeName) {
    Class<?> type = load(typeName);
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers()) || !isHandler(type)) {
      return List.of();
    }
    Map<Method, RequestMappingInfo> found =
        MethodIntrospector.selectMethods(
            type,
            (MethodIntrospector.MetadataLookup<RequestMappingInfo>)
                method -> getMappingForMethod(method, type));
    List<String> lines = new ArrayList<>();
    found.forEach(
        (method, mapping) ->
            lines(mapping).map(line -> line + " " + named(type, method)).forEach(lines::add));
    return lines;
  }

  private Class<?> load(String typeName) {
    try {
      return Class.forName(typeName, false, getClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> lines(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    List<String> verbs =
        methods.isEmpty() ? List.of("ANY") : methods.stream().map(Enum::name).toList();
    return verbs.stream()
        .flatMap(verb -> mapping.getPatternValues().stream().map(path -> verb + " " + path));
  }

  private static String named(Class<?> type, Method method) {
    return Stream.of(method.getParameterTypes())
        .map(Class::getTypeName)
        .collect(Collectors.joining(",", type.getName() + "#" + method.getName() + "(", ")"));
  }
}

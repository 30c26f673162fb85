package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.WiringElement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bean that an element of a Spring XML file calls.
 *
 * @param element the element that says so, for its place
 * @param className the bean's class; empty if the bean isn't known
 * @param name what names it, for messages
 */
public record WiredBean(
    Codebase codebase, WiringElement element, Optional<String> className, String name) {

  private static final Pattern EXPRESSION = Pattern.compile("@(\\w+)\\.(\\w+)\\(.*");
  private static final Pattern STATIC = Pattern.compile("T\\(([\\w.$]+)\\)\\.(\\w+)\\(.*");

  /** The bean that an element names in one of these attributes, or declares inside. */
  public static Optional<WiredBean> of(
      Codebase codebase, NamedBeans beans, WiringElement element, String... attributes) {
    return Stream.of(attributes)
        .flatMap(attribute -> element.attribute(attribute).stream())
        .findFirst()
        .or(() -> expression(element, EXPRESSION, 1))
        .map(name -> new WiredBean(codebase, element, beans.className(name, element.place()), name))
        .or(() -> declared(codebase, element));
  }

  private static Optional<WiredBean> declared(Codebase codebase, WiringElement element) {
    return element
        .all("bean")
        .flatMap(bean -> bean.attribute("class").stream())
        .findFirst()
        .or(() -> expression(element, STATIC, 1))
        .map(type -> new WiredBean(codebase, element, Optional.of(type), type));
  }

  private static Optional<String> expression(WiringElement element, Pattern pattern, int group) {
    return element
        .attribute("expression")
        .map(text -> pattern.matcher(text.strip()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(group));
  }

  /** Its class, if that is the application's. */
  public Optional<TypeInfo> type() {
    return className.flatMap(codebase::type).filter(each -> !each.isAbstract());
  }

  /** The method that the element names, if it names one. */
  public Optional<String> method() {
    return element
        .attribute("method")
        .or(() -> expression(element, EXPRESSION, 2))
        .or(() -> expression(element, STATIC, 2));
  }

  /** The entry points of its methods of these names, if it is the application's. */
  public Stream<Found> found(Trigger trigger, String... methods) {
    return type().stream()
        .flatMap(
            type ->
                RunningMethods.withStatic(codebase, type)
                    .filter(method -> List.of(methods).contains(method.id().name()))
                    .map(method -> new Found(type, method, trigger)));
  }

  /** The entry points of its public methods. */
  public Stream<Found> foundAll(Trigger trigger) {
    return type().stream()
        .flatMap(
            type ->
                RunningMethods.of(codebase, type)
                    .filter(WiredBean::mayBeCalled)
                    .map(method -> new Found(type, method, trigger)));
  }

  /** Setters are there for what the file hands in. */
  private static boolean mayBeCalled(MethodInfo method) {
    return method.access() == Access.PUBLIC
        && !method.parameters().isEmpty()
        && !method.id().name().matches("set\\p{Lu}.*");
  }

  /** That the bean isn't known, if so. */
  public Optional<NotRead> notRead() {
    return className.isPresent()
        ? Optional.empty()
        : Optional.of(
            new NotRead(
                element.place(),
                "The bean "
                    + name
                    + " that <"
                    + element.name()
                    + "> calls isn't known; its entry point is missing",
                "declare the bean in a file or class of the application"));
  }
}

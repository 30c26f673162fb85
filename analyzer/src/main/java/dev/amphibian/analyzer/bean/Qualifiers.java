package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds qualifying annotations, the application's own among them, and compares them. */
public final class Qualifiers {

  private static final String SPRING = "org.springframework.beans.factory.annotation.Qualifier";

  /** Annotations whose {@code value} is a bean's name or a name that only serves to choose. */
  private static final Set<String> NAMING =
      Set.of(SPRING, "jakarta.inject.Named", "javax.inject.Named", "com.google.inject.name.Named");

  private static final List<String> MARKS =
      List.of(
          SPRING,
          "jakarta.inject.Qualifier",
          "javax.inject.Qualifier",
          "com.google.inject.BindingAnnotation");

  private static final Set<String> ANY =
      Set.of("jakarta.enterprise.inject.Any", "javax.enterprise.inject.Any");
  private static final Set<String> DEFAULT =
      Set.of("jakarta.enterprise.inject.Default", "javax.enterprise.inject.Default");
  private static final List<String> NOT_COMPARED =
      List.of("jakarta.enterprise.util.Nonbinding", "javax.enterprise.util.Nonbinding");

  private final Codebase codebase;
  private final Memo<String, Boolean> qualifiers = new Memo<>(this::isQualifier);

  /** The qualifiers of a codebase. */
  public Qualifiers(Codebase codebase) {
    this.codebase = codebase;
  }

  /** The qualifying annotations on an element. */
  public List<AnnotationUse> on(Annotated element) {
    return element.annotations().stream().filter(use -> qualifiers.of(use.type())).toList();
  }

  /** Whether all that are asked for are among others, as CDI compares observers with events. */
  public boolean areAmong(List<AnnotationUse> others, List<AnnotationUse> wanted) {
    return wanted.stream()
        .filter(use -> !ANY.contains(use.type()))
        .allMatch(use -> others.stream().anyMatch(other -> isSame(use, other)));
  }

  /** Whether any of these sets a bean apart from those without: names don't. */
  boolean setApart(List<AnnotationUse> qualifiers) {
    return qualifiers.stream()
        .map(AnnotationUse::type)
        .anyMatch(t -> !NAMING.contains(t) && !ANY.contains(t) && !DEFAULT.contains(t));
  }

  /** Whether a bean has all that is asked for. */
  boolean allow(List<AnnotationUse> wanted, BeanDefinition bean) {
    return wanted.stream().allMatch(use -> allows(use, bean));
  }

  private boolean allows(AnnotationUse wanted, BeanDefinition bean) {
    if (ANY.contains(wanted.type())) {
      return true;
    }
    if (DEFAULT.contains(wanted.type())) {
      return !setApart(bean.traits().qualifiers());
    }
    if (NAMING.contains(wanted.type())) {
      Optional<String> value = wanted.text("value").filter(text -> !text.isEmpty());
      return value.isEmpty() || isCalled(bean, value.get());
    }
    return bean.traits().qualifiers().stream().anyMatch(has -> isSame(wanted, has))
        || wanted.text("value").filter(bean.bean()::isNamed).isPresent()
        || allowsByMeta(wanted, bean);
  }

  private static boolean isCalled(BeanDefinition bean, String name) {
    return bean.bean().isNamed(name)
        || bean.traits().qualifiers().stream()
            .anyMatch(
                has -> NAMING.contains(has.type()) && has.text("value").equals(Optional.of(name)));
  }

  /** An annotation of the application that itself carries {@code @Qualifier("name")}. */
  private boolean allowsByMeta(AnnotationUse wanted, BeanDefinition bean) {
    return codebase
        .type(wanted.type())
        .flatMap(type -> type.annotation(SPRING))
        .filter(use -> use.text("value").filter(value -> !value.isEmpty()).isPresent())
        .filter(use -> allows(use, bean))
        .isPresent();
  }

  private boolean isSame(AnnotationUse wanted, AnnotationUse has) {
    return wanted.type().equals(has.type()) && compared(wanted).equals(compared(has));
  }

  private Map<String, Object> compared(AnnotationUse use) {
    Map<String, Object> values = new HashMap<>(use.values());
    codebase.type(use.type()).stream()
        .map(TypeInfo::methods)
        .flatMap(List::stream)
        .filter(this::isNotCompared)
        .forEach(member -> values.remove(member.id().name()));
    return values;
  }

  private boolean isNotCompared(MethodInfo member) {
    return NOT_COMPARED.stream().anyMatch(type -> member.annotation(type).isPresent());
  }

  private boolean isQualifier(String annotation) {
    if (NAMING.contains(annotation) || ANY.contains(annotation) || DEFAULT.contains(annotation)) {
      return true;
    }
    Annotated one = new SingleAnnotation(new AnnotationUse(annotation, Map.of()));
    return MARKS.stream().anyMatch(mark -> codebase.hasAnnotation(one, mark));
  }
}

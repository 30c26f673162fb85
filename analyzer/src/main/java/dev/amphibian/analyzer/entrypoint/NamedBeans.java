package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.SpringBeanFile;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Declared;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Beans by name, for files that name the beans which a framework calls. */
public final class NamedBeans {

  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final String COMPONENT = "org.springframework.stereotype.Component";
  private static final int NESTING = 10;

  private final Codebase codebase;
  private final List<Declared> declared;
  private final Map<String, Declared> inFiles = new HashMap<>();
  private final Map<String, String> inClasses = new HashMap<>();
  private boolean isLookedAt;

  /** The beans that files, components and {@code @Bean} methods declare. */
  public NamedBeans(Codebase codebase) {
    this.codebase = codebase;
    this.declared =
        codebase.configuration().springBeanFiles().stream()
            .map(SpringBeanFile::beans)
            .flatMap(List::stream)
            .toList();
    for (Declared bean : declared) {
      for (String name : bean.names()) {
        inFiles.putIfAbsent(name, bean);
        inFiles.putIfAbsent(key(name, bean.place()), bean);
      }
    }
  }

  /**
   * Most applications have no file that names a bean, so classes aren't looked at before one does.
   */
  private Map<String, String> inClasses() {
    if (!isLookedAt) {
      isLookedAt = true;
      codebase.types().forEach(this::look);
    }
    return inClasses;
  }

  private void look(TypeInfo type) {
    if (codebase.hasAnnotation(type, COMPONENT)) {
      inClasses.putIfAbsent(BeanName.of(codebase, type), type.name());
    }
    type.methods().stream()
        .filter(method -> !method.isSynthetic() && codebase.hasAnnotation(method, BEAN))
        .forEach(this::add);
  }

  private void add(MethodInfo factory) {
    String type = made(factory);
    BeanName.of(codebase, factory).forEach(name -> inClasses.putIfAbsent(name, type));
  }

  /** A class of the application that is promised or constructed, else what is promised. */
  private String made(MethodInfo factory) {
    String promised = factory.returnType().name();
    return Stream.concat(
            Stream.of(promised),
            factory.calls().stream()
                .map(Call::target)
                .filter(target -> target.name().equals("<init>"))
                .map(target -> target.owner())
                .filter(owner -> codebase.isA(owner, promised)))
        .filter(name -> codebase.type(name).filter(TypeInfo::isConcrete).isPresent())
        .findFirst()
        .orElse(promised);
  }

  /** All that Spring's XML files declare. */
  public List<Declared> declared() {
    return declared;
  }

  /** The names of the beans of a class. */
  public List<String> names(String className) {
    Optional<String> wanted = Optional.of(className);
    return Stream.concat(
            declared.stream()
                .filter(bean -> className(bean).equals(wanted))
                .flatMap(bean -> bean.names().stream()),
            inClasses().entrySet().stream()
                .filter(each -> each.getValue().equals(className))
                .map(Map.Entry::getKey)
                .sorted())
        .distinct()
        .toList();
  }

  private static String key(String name, Place place) {
    return place.file() + "#" + name;
  }

  /**
   * The name of the class of a bean; empty if no bean of this name is known. Files of different
   * contexts use the same names, so a bean of the same file comes first.
   *
   * @param user where the bean is named
   */
  public Optional<String> className(String name, Place user) {
    Declared near = inFiles.get(key(name, user));
    Declared bean = near == null ? inFiles.get(name) : near;
    return bean == null ? Optional.ofNullable(inClasses().get(name)) : className(bean);
  }

  /** The name of the class that a declaration in a file gives a bean. */
  public Optional<String> className(Declared bean) {
    return className(bean, 0);
  }

  private Optional<String> className(Declared bean, int depth) {
    if (depth > NESTING) {
      return Optional.empty();
    }
    Optional<String> type = bean.type().map(codebase.settings()::resolve);
    if (type.isPresent()) {
      return type;
    }
    return bean.parent()
        .flatMap(
            parent ->
                Optional.ofNullable(inFiles.get(key(parent, bean.place())))
                    .or(() -> Optional.ofNullable(inFiles.get(parent))))
        .flatMap(parent -> className(parent, depth + 1));
  }
}

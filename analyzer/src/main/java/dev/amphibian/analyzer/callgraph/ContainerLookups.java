package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.bean.InjectionPoint;
import dev.amphibian.analyzer.bean.Proxies;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What containers run: at the start everything that makes the shared beans, on a look-up what makes
 * the beans of that type.
 */
final class ContainerLookups implements EdgeSource {

  private static final Map<String, List<String>> STARTERS =
      Map.of(
          "run",
          List.of(
              "org.springframework.boot.SpringApplication",
              "org.springframework.boot.builder.SpringApplicationBuilder"),
          "refresh",
          List.of("org.springframework.context.ConfigurableApplicationContext"));
  private static final List<String> LOOKUPS =
      List.of(
          "org.springframework.beans.factory.BeanFactory",
          "org.springframework.beans.factory.ListableBeanFactory",
          "jakarta.enterprise.inject.Instance",
          "javax.enterprise.inject.Instance");
  private static final Set<String> INITIALIZING =
      Set.of(
          "jakarta.annotation.PostConstruct",
          "javax.annotation.PostConstruct",
          "org.springframework.beans.factory.annotation.Autowired");
  private static final Set<String> STARTED =
      Set.of(
          "afterPropertiesSet",
          "afterSingletonsInstantiated",
          "start",
          "run",
          "postProcessBeforeInitialization",
          "postProcessAfterInitialization",
          "postProcessBeanFactory",
          "postProcessBeanDefinitionRegistry",
          "setApplicationContext",
          "setBeanFactory",
          "setEnvironment");
  private static final List<String> STARTED_AS =
      List.of(
          "org.springframework.beans.factory.Aware",
          "org.springframework.beans.factory.InitializingBean",
          "org.springframework.beans.factory.SmartInitializingSingleton",
          "org.springframework.beans.factory.config.BeanFactoryPostProcessor",
          "org.springframework.beans.factory.config.BeanPostProcessor",
          "org.springframework.context.Lifecycle",
          "org.springframework.boot.CommandLineRunner",
          "org.springframework.boot.ApplicationRunner");
  private static final String PROPERTIES =
      "org.springframework.boot.context.properties.ConfigurationProperties";

  private final Codebase codebase;
  private final BeanGraph beans;
  private final FieldContents fields;
  private final Proxies proxies;
  private final Memo<String, List<Bean>> scoped = new Memo<>(this::scoped);
  private final Memo<String, Boolean> isLookup = new Memo<>(this::isLookup);

  ContainerLookups(Codebase codebase, BeanGraph beans, FieldContents fields) {
    this.codebase = codebase;
    this.beans = beans;
    this.fields = fields;
    this.proxies = new Proxies(codebase);
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    if (starts(call.target())) {
      return beans.beans().stream().filter(Bean::isShared).flatMap(this::made);
    }
    if (isLookup.of(call.target().owner())) {
      Stream<Bean> byName =
          call.text(0).map(beans::byName).stream().flatMap(named -> named.stream());
      Stream<Bean> byType = call.arguments().stream().flatMap(this::ofType);
      return Stream.concat(byName, byType).distinct().flatMap(this::made);
    }
    Stream<Bean> provided =
        provider(method, call).stream()
            .flatMap(point -> point.beans().stream())
            .flatMap(bean -> makes(method) ? withNeeded(bean).stream() : Stream.of(bean));
    return Stream.concat(provided, scoped.of(call.target().owner()).stream())
        .flatMap(this::made)
        .map(made -> Target.possible(made.method()));
  }

  /** Whether a container calls the method to make a bean: others may not be there yet. */
  private boolean makes(MethodInfo method) {
    return method.isConstructor() || beans.isFactory(method) || initializes(method);
  }

  /** Calls on objects of these go to whatever their scope holds, or makes. */
  private List<Bean> scoped(String type) {
    return codebase.type(type).isEmpty()
        ? List.of()
        : beans.candidates(type).stream()
            .filter(
                bean ->
                    proxies.isScoped(
                        bean.factory().<Annotated>map(f -> f).orElse(bean.declaration())))
            .toList();
  }

  /** A bean and those that are made for it, if nobody asked for them before. */
  private Set<Bean> withNeeded(Bean bean) {
    Set<Bean> all = new LinkedHashSet<>(List.of(bean));
    Deque<Bean> open = new ArrayDeque<>(all);
    while (!open.isEmpty()) {
      needed(open.poll()).filter(all::add).forEach(open::add);
    }
    return all;
  }

  private Stream<Bean> needed(Bean bean) {
    Stream<InjectionPoint> points =
        bean.factory().isPresent()
            ? beans.parameters(bean.factory().get()).stream()
            : codebase.type(bean.type()).stream().flatMap(t -> beans.injections(t).stream());
    Stream<Bean> maker =
        bean.factory().flatMap(factory -> beans.component(factory.id().owner())).stream();
    return Stream.concat(points.flatMap(point -> point.beans().stream()), maker);
  }

  /** Where a provider comes from that is asked: it makes what it gives, if nobody did before. */
  private Optional<InjectionPoint> provider(MethodInfo method, Call call) {
    String asked = call.target().owner();
    if (asked.startsWith("java.util.")) {
      return Optional.empty();
    }
    return handedIn(method, call.receiver())
        .filter(point -> !point.type().name().equals(point.wanted().name()))
        .filter(point -> codebase.isA(point.type().name(), asked));
  }

  private Optional<InjectionPoint> handedIn(MethodInfo method, Operand receiver) {
    if (receiver instanceof Operand.Field field) {
      return fields.of(field).injection();
    }
    return receiver instanceof Operand.Parameter parameter
            && !method.isLambda()
            && isWrapper(method, parameter.index())
        ? beans.parameters(method).stream().skip(parameter.index()).findFirst()
        : Optional.empty();
  }

  private static boolean isWrapper(MethodInfo method, int parameter) {
    return parameter < method.parameters().size()
        && !method.parameters().get(parameter).type().arguments().isEmpty();
  }

  private Stream<Bean> ofType(Operand wanted) {
    return wanted instanceof Operand.TypeLiteral literal
        ? beans.candidates(literal.type()).stream()
        : Stream.of();
  }

  private boolean isLookup(String type) {
    return LOOKUPS.stream().anyMatch(lookup -> codebase.isA(type, lookup));
  }

  private boolean starts(MethodId called) {
    return STARTERS.getOrDefault(called.name(), List.of()).stream()
        .anyMatch(starter -> codebase.isA(called.owner(), starter));
  }

  /** What runs when a bean is made. */
  private Stream<Target> made(Bean bean) {
    Stream<MethodInfo> makers =
        bean.factory().isPresent()
            ? bean.factory().stream()
            : codebase.type(bean.type()).flatMap(beans::constructor).stream();
    boolean bound = isBoundToSettings(bean);
    Stream<MethodInfo> initializers =
        codebase
            .hierarchy(bean.type())
            .flatMap(above -> above.methods().stream())
            .filter(method -> initializes(method) || bound && setsProperty(method));
    Confidence confidence = bean.confidence().and(Confidence.LIKELY);
    return Stream.concat(makers, initializers).map(made -> new Target(made.id(), confidence));
  }

  private boolean isBoundToSettings(Bean bean) {
    return Stream.concat(codebase.type(bean.type()).stream(), bean.factory().stream())
        .anyMatch(element -> codebase.hasAnnotation(element, PROPERTIES));
  }

  private static boolean setsProperty(MethodInfo method) {
    return method.parameters().size() == 1
        && !method.isStatic()
        && method.id().name().matches("set[A-Z_].*");
  }

  private boolean initializes(MethodInfo method) {
    return method.annotations().stream().anyMatch(use -> INITIALIZING.contains(use.type()))
        || STARTED.contains(method.id().name())
            && STARTED_AS.stream().anyMatch(above -> codebase.isA(method.id().owner(), above));
  }
}

package dev.amphibian.analyzer.entrypoint.integration;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.FunctionalBean;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds beans of {@code Function}, {@code Consumer} and {@code Supplier}: what Spring Cloud Stream
 * binds to queues and topics where it is on the class path, and else what Spring Cloud Function
 * offers over HTTP or by name.
 */
public final class CloudFunctionFinder implements EntryPointFinder {

  private static final String FUNCTIONS = "org.springframework.cloud.function.";
  private static final String CATALOGUE = FUNCTIONS + "context.FunctionCatalog";
  private static final String STREAM = "org.springframework.cloud.stream.binder.Binder";
  private static final List<String> WEB =
      List.of(FUNCTIONS + "web.mvc.FunctionController", FUNCTIONS + "web.flux.FunctionController");
  private static final String SUPPLIER = "java.util.function.Supplier";
  private static final Map<String, String> CONTRACTS =
      Map.of(
          "java.util.function.BiConsumer",
          "accept",
          "java.util.function.BiFunction",
          "apply",
          "java.util.function.Consumer",
          "accept",
          "java.util.function.Function",
          "apply",
          SUPPLIER,
          "get",
          "kotlin.jvm.functions.Function0",
          "invoke",
          "kotlin.jvm.functions.Function1",
          "invoke",
          FUNCTIONS + "context.FunctionRegistration",
          "getTarget");
  private static final Set<String> SUPPLIERS = Set.of(SUPPLIER, "kotlin.jvm.functions.Function0");

  @Override
  public Stream<Found> find(Codebase codebase) {
    boolean isStream = has(codebase, STREAM);
    if (!isStream && !has(codebase, CATALOGUE)) {
      return Stream.empty();
    }
    boolean isWeb = WEB.stream().anyMatch(type -> has(codebase, type));
    Bindings bindings = new Bindings(codebase.settings());
    return FunctionalBean.of(codebase, CONTRACTS)
        .filter(bean -> isMade(codebase, bean))
        .filter(bean -> !isStream || bindings.isBound(bean.name()))
        .map(bean -> found(bean, isStream ? stream(bindings, bean) : function(bean, isWeb)))
        .distinct();
  }

  private static boolean has(Codebase codebase, String type) {
    return codebase.libraries().find(type).isPresent();
  }

  /** Applications have functions for many ends; Spring calls those that it made itself. */
  private static boolean isMade(Codebase codebase, FunctionalBean bean) {
    boolean isClass = codebase.isA(bean.type().name(), bean.contract().name());
    return !isClass || FunctionalBean.isMadeBySpring(codebase, bean.type());
  }

  private static Found found(FunctionalBean bean, Trigger trigger) {
    return new Found(bean.type(), bean.runs(), trigger);
  }

  private static Trigger stream(Bindings bindings, FunctionalBean bean) {
    if (!SUPPLIERS.contains(bean.contract().name())) {
      return bindings.inputs(bean.name());
    }
    boolean isReactive =
        bean.contract().arguments().stream()
            .map(TypeUse::name)
            .anyMatch(name -> name.startsWith("reactor.core.publisher."));
    return isReactive ? new Trigger.Start("spring-cloud-stream") : bindings.polling(bean.name());
  }

  private static Trigger function(FunctionalBean bean, boolean isWeb) {
    String verb = SUPPLIERS.contains(bean.contract().name()) ? "GET" : "POST";
    return isWeb
        ? new Trigger.Http("spring-cloud-function", Set.of(verb), List.of("/" + bean.name()))
        : new Trigger.Direct("spring-cloud-function", List.of(bean.name()));
  }
}

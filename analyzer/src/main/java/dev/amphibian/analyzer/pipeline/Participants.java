package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.callgraph.LibraryCalls;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.HandedOver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The application's objects that do what a type of a framework, the contract, asks for. */
final class Participants {

  /** Runs when a server or container starts or ends, whatever the request. */
  private static final Set<String> NOT_PER_REQUEST =
      Set.of("init", "destroy", "afterPropertiesSet", "initFilterBean", "configure");

  private final Codebase codebase;
  private final BeanGraph beans;
  private final LibraryCalls calls;

  Participants(Codebase codebase, BeanGraph beans, LibraryCalls calls) {
    this.codebase = codebase;
    this.beans = beans;
    this.calls = calls;
  }

  /** Those that are beans. */
  List<Participant> beans(String contract) {
    Map<String, Participant> found = new LinkedHashMap<>();
    for (Bean bean : beans.candidates(contract)) {
      of(bean, contract).forEach(each -> found.merge(key(each), each, Participants::surer));
    }
    return List.copyOf(found.values());
  }

  /** Those that are beans under one of several names of a contract. */
  List<Participant> beans(Collection<String> contracts) {
    return contracts.stream().flatMap(contract -> beans(contract).stream()).toList();
  }

  /** Beans, and whatever else of it is made somewhere: who registers it by hand makes it. */
  List<Participant> made(String contract) {
    Map<String, Participant> found = new LinkedHashMap<>();
    for (Participant bean : beans(contract)) {
      found.put(key(bean), bean);
    }
    below(contract)
        .map(TypeInfo::name)
        .filter(calls::hasInstances)
        .map(type -> ofType(type, contract, Confidence.LIKELY))
        .forEach(each -> found.putIfAbsent(key(each), each));
    calls
        .functions(contract)
        .flatMap(body -> codebase.method(body).stream())
        .map(Participants::ofFunction)
        .forEach(each -> found.putIfAbsent(key(each), each));
    return found.values().stream().filter(each -> !each.methods().isEmpty()).toList();
  }

  /** The same for several names of a contract. */
  List<Participant> made(Collection<String> contracts) {
    return contracts.stream().flatMap(contract -> made(contract).stream()).toList();
  }

  /** The application's classes that do what a contract asks for, objects or not. */
  Stream<TypeInfo> below(String contract) {
    return codebase.types().stream()
        .filter(type -> type.isConcrete() && codebase.isA(type.name(), contract));
  }

  /** What a bean is, or what the method that makes it makes. */
  private Stream<Participant> of(Bean bean, String contract) {
    TypeInfo type = codebase.type(bean.type()).filter(TypeInfo::isConcrete).orElse(null);
    if (bean.factory().isEmpty() || type != null) {
      return type == null
          ? Stream.of()
          : Stream.of(ofType(type.name(), contract, bean.confidence()));
    }
    return madeIn(bean.factory().get(), contract, bean.confidence()).stream();
  }

  /** What a method makes of a contract. */
  List<Participant> madeIn(MethodInfo method, String contract, Confidence confidence) {
    List<Participant> all = new ArrayList<>();
    for (MethodInfo each : codebase.withLambdas(method)) {
      each.calls().stream()
          .map(Call::target)
          .filter(called -> called.name().equals("<init>"))
          .filter(called -> codebase.type(called.owner()).isPresent())
          .filter(called -> codebase.isA(called.owner(), contract))
          .forEach(called -> all.add(ofType(called.owner(), contract, confidence)));
      each.functions().stream()
          .filter(function -> codebase.isA(function.type(), contract))
          .map(FunctionUse::body)
          .flatMap(body -> codebase.method(body).stream())
          .forEach(body -> all.add(ofFunction(body)));
    }
    return all;
  }

  /** What a method hands over as an object of a contract, as near as the code tells. */
  List<Participant> handed(MethodInfo from, Operand object, String contract) {
    if (object instanceof Operand.Function function) {
      return codebase.method(function.body()).map(Participants::ofFunction).stream().toList();
    }
    if (object instanceof Operand.Result result) {
      List<Participant> made =
          codebase
              .method(result.method())
              .map(method -> madeIn(method, contract, Confidence.LIKELY))
              .orElse(List.of());
      if (!made.isEmpty()) {
        return made;
      }
    }
    String type = HandedOver.type(codebase, from, object).orElse("");
    if (codebase.type(type).filter(TypeInfo::isConcrete).isPresent()) {
      return codebase.isA(type, contract)
          ? List.of(ofType(type, contract, Confidence.LIKELY))
          : List.of();
    }
    return codebase.isA(type, contract)
        ? beans(type).stream()
            .map(bean -> ofType(bean.type(), contract, bean.confidence()))
            .filter(bean -> !bean.methods().isEmpty())
            .toList()
        : List.of();
  }

  /** An object of this class. */
  Participant ofType(String type, String contract, Confidence confidence) {
    List<MethodInfo> methods =
        calls.callbacks(type, contract).stream()
            .filter(method -> !NOT_PER_REQUEST.contains(method.id().name()))
            .filter(method -> runs(type, method))
            .toList();
    return new Participant(type, methods, confidence);
  }

  /** Whether an object of a type runs this method, not one that overrides it. */
  private boolean runs(String type, MethodInfo method) {
    return codebase
        .implementation(type, method.id().name(), method.id().parameters())
        .map(codebase::behindBridge)
        .filter(method::equals)
        .isPresent();
  }

  private static Participant ofFunction(MethodInfo body) {
    return new Participant(body.id().owner(), List.of(body), Confidence.LIKELY);
  }

  private static String key(Participant participant) {
    return participant.type() + participant.methods().stream().map(MethodInfo::id).toList();
  }

  private static Participant surer(Participant one, Participant other) {
    return one.confidence().compareTo(other.confidence()) >= 0 ? one : other;
  }
}

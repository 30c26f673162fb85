package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.TypeArguments;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application's JAX-RS providers around resource methods. One with a name binding is only for
 * methods, or classes, that carry the same annotation.
 */
final class JaxRsProviders implements StepSource {

  private static final JakartaType PROVIDER = new JakartaType("ws.rs.ext.Provider");
  private static final JakartaType APPLICATION = new JakartaType("ws.rs.core.Application");
  private static final JakartaType BINDING = new JakartaType("ws.rs.NameBinding");
  private static final JakartaType FEATURE = new JakartaType("ws.rs.container.DynamicFeature");
  private static final JakartaType READER = new JakartaType("ws.rs.ext.MessageBodyReader");
  private static final JakartaType WRITER = new JakartaType("ws.rs.ext.MessageBodyWriter");

  private enum When {
    ALWAYS,
    READING,
    WRITING,
    FAILING
  }

  private record Contract(JakartaType type, When when) {}

  private static final List<Contract> CONTRACTS =
      List.of(
          new Contract(new JakartaType("ws.rs.container.ContainerRequestFilter"), When.ALWAYS),
          new Contract(new JakartaType("ws.rs.container.ContainerResponseFilter"), When.ALWAYS),
          new Contract(new JakartaType("ws.rs.ext.ReaderInterceptor"), When.READING),
          new Contract(new JakartaType("ws.rs.ext.WriterInterceptor"), When.WRITING),
          new Contract(READER, When.READING),
          new Contract(WRITER, When.WRITING),
          new Contract(new JakartaType("ws.rs.ext.ExceptionMapper"), When.FAILING));

  private final Codebase codebase;
  private final List<Provider> providers = new ArrayList<>();

  private record Provider(
      Participant participant, When when, Set<String> bindings, String converted) {}

  JaxRsProviders(Codebase codebase, Participants participants) {
    this.codebase = codebase;
    Set<String> registered = mentionedBy(APPLICATION);
    Set<String> byFeature = mentionedBy(FEATURE);
    for (Contract contract : CONTRACTS) {
      contract
          .type()
          .concreteBelow(codebase)
          .forEach(
              type -> {
                boolean isSure = PROVIDER.on(type).isPresent() || registered.contains(type.name());
                if (isSure || byFeature.contains(type.name())) {
                  Confidence sure = isSure ? Confidence.LIKELY : Confidence.POSSIBLE;
                  add(contract, type, participants, sure);
                }
              });
    }
  }

  private Set<String> mentionedBy(JakartaType registering) {
    return registering
        .concreteBelow(codebase)
        .flatMap(type -> codebase.libraries().references(type).stream())
        .collect(Collectors.toSet());
  }

  private void add(
      Contract contract, TypeInfo type, Participants participants, Confidence confidence) {
    for (String name : contract.type().names()) {
      Participant participant = participants.ofType(type.name(), name, confidence);
      if (!participant.methods().isEmpty()) {
        String converted =
            contract.type() == READER || contract.type() == WRITER
                ? TypeArguments.of(codebase, type, name).stream()
                    .map(TypeUse::name)
                    .findFirst()
                    .orElse("")
                : "";
        providers.add(new Provider(participant, contract.when(), bindings(type), converted));
      }
    }
  }

  private Set<String> bindings(Annotated element) {
    return element.annotations().stream()
        .map(AnnotationUse::type)
        .filter(
            name -> codebase.type(name).filter(type -> BINDING.on(type).isPresent()).isPresent())
        .collect(Collectors.toSet());
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    if (!Served.byJaxRs(point) || providers.isEmpty()) {
      return Stream.of();
    }
    Handler handler = new Handler(codebase, point);
    Set<String> bound = new HashSet<>(bindings(point.handler()));
    bound.addAll(bindings(handler.type()));
    APPLICATION.concreteBelow(codebase).forEach(each -> bound.addAll(bindings(each)));
    Set<String> read =
        handler.bodies().stream()
            .flatMap(parameter -> Handler.mentioned(parameter.type()))
            .collect(Collectors.toSet());
    Set<String> written =
        Handler.mentioned(point.handler().returnType()).collect(Collectors.toSet());
    written.remove("void");
    return providers.stream()
        .filter(provider -> bound.containsAll(provider.bindings()))
        .flatMap(provider -> steps(provider, provider.when() == When.READING ? read : written));
  }

  private Stream<Step> steps(Provider provider, Set<String> types) {
    return switch (provider.when()) {
      case ALWAYS -> provider.participant().steps(Confidence.LIKELY);
      case FAILING -> provider.participant().steps(Confidence.POSSIBLE);
      case READING, WRITING -> types.isEmpty() ? Stream.of() : converting(provider, types);
    };
  }

  private Stream<Step> converting(Provider provider, Set<String> types) {
    String converted = provider.converted();
    boolean isForAny = converted.isEmpty() || converted.equals("java.lang.Object");
    boolean isSure =
        converted.isEmpty() || types.stream().anyMatch(type -> codebase.isA(type, converted));
    boolean mayBe = isForAny || types.stream().anyMatch(type -> codebase.isA(converted, type));
    return isSure || mayBe
        ? provider
            .participant()
            .steps(
                isSure && !converted.equals("java.lang.Object")
                    ? Confidence.LIKELY
                    : Confidence.POSSIBLE)
        : Stream.of();
  }
}

package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.callgraph.LibraryCalls;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.TypeArguments;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The application's own serialisers and deserialisers: where annotations on the types of a body
 * name them, or where these types, or those of their members, are what they are for.
 */
final class Serializers implements StepSource {

  private static final List<String> WRITING =
      List.of(
          "com.fasterxml.jackson.databind.JsonSerializer",
          "tools.jackson.databind.ValueSerializer",
          "com.google.gson.JsonSerializer",
          "jakarta.json.bind.serializer.JsonbSerializer",
          "javax.json.bind.serializer.JsonbSerializer");
  private static final List<String> READING =
      List.of(
          "com.fasterxml.jackson.databind.JsonDeserializer",
          "tools.jackson.databind.ValueDeserializer",
          "com.google.gson.JsonDeserializer",
          "jakarta.json.bind.serializer.JsonbDeserializer",
          "javax.json.bind.serializer.JsonbDeserializer");
  private static final List<String> BOTH =
      List.of(
          "com.fasterxml.jackson.databind.util.Converter",
          "tools.jackson.databind.util.Converter",
          "com.google.gson.TypeAdapter",
          "jakarta.json.bind.adapter.JsonbAdapter",
          "javax.json.bind.adapter.JsonbAdapter",
          "jakarta.xml.bind.annotation.adapters.XmlAdapter",
          "javax.xml.bind.annotation.adapters.XmlAdapter");
  private static final List<String> COMPONENTS =
      List.of(
          "org.springframework.boot.jackson.JsonComponent",
          "org.springframework.boot.jackson.JacksonComponent");

  private final Codebase codebase;
  private final LibraryCalls calls;
  private final List<Serializer> writing;
  private final List<Serializer> reading;

  /** One of them, with the types that it is for; none if nobody can tell. */
  private record Serializer(Participant participant, Set<String> types, boolean isMade) {}

  Serializers(Codebase codebase, LibraryCalls calls, Participants participants) {
    this.codebase = codebase;
    this.calls = calls;
    this.writing = all(participants, WRITING);
    this.reading = all(participants, READING);
  }

  private List<Serializer> all(Participants participants, List<String> contracts) {
    return Stream.concat(contracts.stream(), BOTH.stream())
        .flatMap(
            contract ->
                participants.below(contract).map(type -> serializer(participants, type, contract)))
        .toList();
  }

  private Serializer serializer(Participants participants, TypeInfo type, String contract) {
    Set<String> types = new HashSet<>();
    TypeArguments.of(codebase, type, contract).stream()
        .filter(argument -> argument.variable().isEmpty())
        .map(TypeUse::name)
        .forEach(types::add);
    return new Serializer(
        participants.ofType(type.name(), contract, Confidence.LIKELY),
        types,
        calls.hasInstances(type.name()) || isComponent(type));
  }

  /** Spring Boot registers what such a class is, and what is nested in it. */
  private boolean isComponent(TypeInfo type) {
    return Stream.of(type.name(), TypeInfo.outermost(type.name()))
        .flatMap(name -> codebase.type(name).stream())
        .anyMatch(each -> COMPONENTS.stream().anyMatch(c -> codebase.hasAnnotation(each, c)));
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    if (writing.isEmpty() && reading.isEmpty()) {
      return Stream.of();
    }
    Handler handler = new Handler(codebase, point);
    Content read = new Content();
    handler.bodies().forEach(parameter -> read.add(parameter.type()));
    Content written = new Content();
    if (handler.answersWithBody()) {
      written.add(point.handler().returnType());
    }
    return Stream.concat(
        reading.stream().flatMap(each -> steps(each, read)),
        writing.stream().flatMap(each -> steps(each, written)));
  }

  private Stream<Step> steps(Serializer serializer, Content content) {
    boolean isNamed = content.named.contains(serializer.participant().type());
    boolean fits =
        serializer.isMade() && serializer.types().stream().anyMatch(content.types::contains);
    boolean mayFit =
        serializer.isMade() && serializer.types().isEmpty() && !content.types.isEmpty();
    return isNamed || fits || mayFit
        ? serializer.participant().steps(isNamed || fits ? Confidence.LIKELY : Confidence.POSSIBLE)
        : Stream.of();
  }

  /** The types that a body is made of, and what annotations on them and their members name. */
  private final class Content {

    private final Set<String> types = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    void add(TypeUse body) {
      Handler.mentioned(body).forEach(types::add);
      Handler.mentioned(body)
          .flatMap(name -> codebase.type(name).stream())
          .flatMap(type -> calls.parts(type).stream())
          .flatMap(part -> codebase.hierarchy(part.name()))
          .distinct()
          .forEach(this::add);
    }

    private void add(TypeInfo part) {
      types.add(part.name());
      part.fields().forEach(field -> Handler.mentioned(field.type()).forEach(types::add));
      part.methods().forEach(m -> Handler.mentioned(m.returnType()).forEach(types::add));
      Stream.<List<? extends Annotated>>of(List.of(part), part.fields(), part.methods())
          .flatMap(List::stream)
          .flatMap(element -> element.annotations().stream())
          .forEach(use -> use.values().keySet().forEach(key -> named.addAll(use.texts(key))));
    }
  }
}

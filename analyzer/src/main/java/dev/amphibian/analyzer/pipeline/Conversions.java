package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.callgraph.LibraryCalls;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.TypeArguments;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes texts of a request into a handler's parameters: converters and formatters of the
 * application that make their types, else factory methods and constructors of these; of form
 * objects the constructors and setters, and what makes their members.
 */
final class Conversions implements StepSource {

  private static final String CONVERTER = "org.springframework.core.convert.converter.Converter";
  private static final String STRING = "java.lang.String";
  private static final String OBJECT = "java.lang.Object";

  /** The contracts, and which type argument is what they make. */
  private static final Map<String, Integer> CONTRACTS =
      Map.of(
          CONVERTER,
          1,
          "org.springframework.core.convert.converter.ConverterFactory",
          1,
          "org.springframework.format.Parser",
          0,
          "jakarta.ws.rs.ext.ParamConverter",
          0,
          "javax.ws.rs.ext.ParamConverter",
          0);

  /** Those that answer themselves what they make. */
  private static final List<String> ASKED =
      List.of(
          "org.springframework.core.convert.converter.GenericConverter",
          "jakarta.ws.rs.ext.ParamConverterProvider",
          "javax.ws.rs.ext.ParamConverterProvider");

  private static final Set<String> FACTORIES = Set.of("valueOf", "of", "from", "fromString");
  private static final String TEXT = "(Ljava/lang/String;)";
  private static final String EDITOR = "java.beans.PropertyEditor";

  private final Codebase codebase;
  private final LibraryCalls calls;
  private final Participants participants;
  private final List<Making> converters;
  private final List<Participant> asked;

  /**
   * A converter of texts and the type that it makes.
   *
   * @param isExact whether it makes no type below that one
   */
  private record Making(Participant converter, String made, boolean isExact) {}

  Conversions(Codebase codebase, LibraryCalls calls, Participants participants) {
    this.codebase = codebase;
    this.calls = calls;
    this.participants = participants;
    this.converters =
        CONTRACTS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                contract ->
                    participants.made(contract.getKey()).stream()
                        .flatMap(each -> making(each, contract.getKey(), contract.getValue())))
            .toList();
    this.asked = participants.made(ASKED);
  }

  private Stream<Making> making(Participant each, String contract, int index) {
    List<TypeUse> arguments =
        codebase
            .type(each.type())
            .map(type -> TypeArguments.of(codebase, type, contract))
            .orElse(List.of());
    boolean isExact = contract.equals(CONVERTER);
    if (index < arguments.size()) {
      boolean takesText = index == 0 || codebase.isA(STRING, arguments.get(0).name());
      return takesText
          ? Stream.of(new Making(each, arguments.get(index).name(), isExact))
          : Stream.of();
    }
    MethodInfo body = each.methods().get(0);
    return body.isLambda() && body.id().parameters().endsWith(TEXT.substring(1))
        ? Stream.of(new Making(each, body.returnType().name(), isExact))
        : Stream.of();
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    if (!Served.byController(point) && !Served.byJaxRs(point)) {
      return Stream.of();
    }
    Handler handler = new Handler(codebase, point);
    Set<String> values = new HashSet<>();
    handler.values().forEach(p -> Handler.mentioned(p.type()).forEach(values::add));
    Set<TypeInfo> forms =
        handler.attributes().stream()
            .flatMap(p -> codebase.type(p.type().name()).stream())
            .flatMap(type -> calls.parts(type).stream())
            .collect(Collectors.toSet());
    Set<String> members =
        forms.stream()
            .flatMap(form -> codebase.hierarchy(form.name()))
            .flatMap(form -> form.fields().stream())
            .map(FieldInfo::type)
            .flatMap(Handler::mentioned)
            .collect(Collectors.toSet());
    forms.forEach(form -> members.add(form.name()));
    return Stream.of(
            values.stream().flatMap(type -> made(type, Confidence.LIKELY)),
            members.stream().flatMap(type -> made(type, Confidence.POSSIBLE)),
            forms.stream().flatMap(this::set),
            values.isEmpty() && members.isEmpty()
                ? Stream.<Step>of()
                : asked.stream().flatMap(each -> each.steps(Confidence.POSSIBLE)))
        .flatMap(steps -> steps);
  }

  /** What makes a type out of a text. */
  private Stream<Step> made(String type, Confidence most) {
    if (codebase.type(type).isEmpty() && converters.isEmpty()) {
      return Stream.of();
    }
    List<Step> converted =
        converters.stream()
            .filter(each -> makes(each, type))
            .flatMap(each -> each.converter().steps(most))
            .toList();
    Stream<Step> editors =
        codebase.type(type + "Editor").stream()
            .flatMap(
                editor ->
                    participants.ofType(editor.name(), EDITOR, Confidence.LIKELY).steps(most));
    return Stream.concat(
        converted.isEmpty() ? ownFactory(type, most) : converted.stream(), editors);
  }

  private boolean makes(Making each, String type) {
    return each.made().equals(type)
        || !each.isExact() && !each.made().equals(OBJECT) && codebase.isA(type, each.made());
  }

  /** A static method or constructor that takes a text. */
  private Stream<Step> ownFactory(String type, Confidence most) {
    return codebase.type(type).stream()
        .flatMap(own -> own.methods().stream())
        .filter(method -> method.id().parameters().equals(TEXT) && !method.isSynthetic())
        .filter(m -> m.isConstructor() || m.isStatic() && FACTORIES.contains(m.id().name()))
        .map(method -> new Step(method, most));
  }

  private Stream<Step> set(TypeInfo form) {
    return form.methods().stream()
        .filter(method -> method.isConstructor() || isSetter(method))
        .map(method -> new Step(method, Confidence.LIKELY));
  }

  private static boolean isSetter(MethodInfo method) {
    return method.parameters().size() == 1
        && !method.isStatic()
        && method.id().name().matches("set[A-Z_].*");
  }
}

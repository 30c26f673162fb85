package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.callgraph.LibraryCalls;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.beans.Introspector;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What reads a body into the application's types, and writes answers out of them: constructors,
 * setters, getters, and the methods that annotations of the library name.
 */
final class JsonValues implements StepSource {

  private static final String ANNOTATIONS = "com\\.fasterxml\\.jackson\\.annotation\\.Json\\w+";
  private static final String IGNORED = "com.fasterxml.jackson.annotation.JsonIgnore";
  private static final Pattern ACCESSOR = Pattern.compile("(?:get|set|is)([A-Z_].*)");
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "compareTo");

  private final Codebase codebase;
  private final LibraryCalls calls;
  private final Memo<TypeInfo, Set<Step>> read = new Memo<>(this::read);
  private final Memo<TypeInfo, Set<Step>> written = new Memo<>(this::written);

  JsonValues(Codebase codebase, LibraryCalls calls) {
    this.codebase = codebase;
    this.calls = calls;
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    Handler handler = new Handler(codebase, point);
    Stream<Step> bodies =
        handler.bodies().stream()
            .flatMap(parameter -> handler.own(parameter.type()))
            .flatMap(type -> read.of(type).stream());
    return Stream.concat(bodies, handler.answers().flatMap(type -> written.of(type).stream()));
  }

  private Set<Step> read(TypeInfo type) {
    return steps(type, calls.readIn(type), m -> true, JsonValues::isConstructing);
  }

  private Set<Step> written(TypeInfo type) {
    return steps(
        type,
        calls.written(type),
        m -> m.parameters().isEmpty() || isOfEveryObject(m),
        m -> !isOfEveryObject(m));
  }

  private Set<Step> steps(
      TypeInfo type,
      Set<MethodId> called,
      Predicate<MethodInfo> mayBeCalled,
      Predicate<MethodInfo> isLikely) {
    Stream<MethodInfo> accessors =
        called.stream().flatMap(id -> codebase.method(id).stream()).filter(m -> !isLeftOut(m));
    Stream<MethodInfo> further =
        calls.parts(type).stream()
            .flatMap(part -> codebase.hierarchy(part.name()))
            .flatMap(
                part -> part.methods().stream().filter(m -> isNamed(m) || isOfRecord(part, m)));
    return Set.copyOf(
        Stream.concat(accessors, further)
            .distinct()
            .filter(mayBeCalled)
            .map(m -> new Step(m, isLikely.test(m) ? Confidence.LIKELY : Confidence.POSSIBLE))
            .toList());
  }

  /** Whether annotations take the property out that a getter or setter belongs to. */
  private boolean isLeftOut(MethodInfo method) {
    Matcher accessor = ACCESSOR.matcher(method.id().name());
    TypeInfo owner = codebase.type(method.id().owner()).orElse(null);
    if (owner == null || !accessor.matches()) {
      return false;
    }
    String property = Introspector.decapitalize(accessor.group(1));
    return isIgnored(method)
        || owner.field(property).filter(JsonValues::isIgnored).isPresent()
        || owner.annotation(IGNORED + "Properties").stream()
            .anyMatch(use -> use.texts("value").contains(property));
  }

  private static boolean isIgnored(Annotated member) {
    return member.annotation(IGNORED).isPresent();
  }

  private static boolean isConstructing(MethodInfo method) {
    return method.isConstructor() || !isOfEveryObject(method) && !isGetter(method);
  }

  private static boolean isGetter(MethodInfo method) {
    return method.parameters().isEmpty();
  }

  private static boolean isOfEveryObject(MethodInfo method) {
    return OF_EVERY_OBJECT.contains(method.id().name());
  }

  /** Annotations that say how a member is called make it one. */
  private static boolean isNamed(MethodInfo method) {
    return !method.isAbstract()
        && method.annotations().stream()
            .anyMatch(use -> use.type().matches(ANNOTATIONS) && !use.type().equals(IGNORED));
  }

  private static boolean isOfRecord(TypeInfo type, MethodInfo method) {
    return type.kind() == TypeKind.RECORD
        && method.parameters().isEmpty()
        && type.field(method.id().name()).isPresent();
  }
}

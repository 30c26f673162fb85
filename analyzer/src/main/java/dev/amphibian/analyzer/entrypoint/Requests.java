package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the source code asks of us by annotation, and where that makes no sense. */
final class Requests {

  private static final String AS_FUNCTION = "dev.amphibian.AsFunction";
  private static final String KEEP = "dev.amphibian.KeepInContainer";
  private static final long MIB = 1024L * 1024;
  private static final String NAME = "[A-Za-z0-9-]{0,64}";

  private final Codebase codebase;
  private final List<NotRead> notRead = new ArrayList<>();

  Requests(Codebase codebase) {
    this.codebase = codebase;
    codebase.types().forEach(type -> type.methods().forEach(method -> checked(type, method)));
  }

  private void checked(TypeInfo type, MethodInfo method) {
    Optional<AnnotationUse> use = method.annotation(AS_FUNCTION).filter(u -> !method.isSynthetic());
    if (use.isPresent()) {
      checkCallable(type, method);
      checkTimeout(method, use.get());
      checkMemory(method, use.get());
      checkName(method, use.get(), "name");
      checkName(method, use.get(), "group");
    }
  }

  private void checkCallable(TypeInfo type, MethodInfo method) {
    if (method.access() == Access.PRIVATE) {
      problem(
          method,
          "stands on a private method, which no handler can call",
          "make the method public");
    } else if (!method.isStatic() && concrete(type).findFirst().isEmpty()) {
      problem(
          method,
          "stands on a method of a class that can't be instantiated",
          "move it to the concrete class");
    }
  }

  private void checkTimeout(MethodInfo method, AnnotationUse use) {
    use.text("timeout")
        .filter(text -> !text.isEmpty() && positive(Durations.millis(text)).isEmpty())
        .ifPresent(
            text ->
                problem(
                    method,
                    "has timeout = \"" + text + "\", which is no duration",
                    "write a number and a unit, such as \"30s\", \"500ms\" or \"2m\""));
  }

  private void checkMemory(MethodInfo method, AnnotationUse use) {
    use.text("memory")
        .filter(text -> Long.parseLong(text) < 0)
        .ifPresent(
            text ->
                problem(
                    method,
                    "has memory = " + text + ", which is no size",
                    "write the size in MiB, such as memory = 512"));
  }

  private void checkName(MethodInfo method, AnnotationUse use, String member) {
    use.text(member)
        .filter(text -> !text.matches(NAME))
        .ifPresent(
            text ->
                problem(
                    method,
                    "has " + member + " = \"" + text + "\", which platforms don't take",
                    "use at most 64 letters, digits and hyphens"));
  }

  private void problem(MethodInfo method, String problem, String remedy) {
    notRead.add(
        new NotRead(
            method.place(),
            "@AsFunction on "
                + method.id().simpleOwner()
                + "#"
                + method.id().name()
                + " "
                + problem
                + "; that is ignored",
            remedy));
  }

  /**
   * Methods that only {@code @AsFunction} makes entry points; where it stands on an abstract type,
   * those of the concrete types below.
   */
  Stream<Found> annotated() {
    return codebase.types().stream()
        .flatMap(type -> type.methods().stream().flatMap(method -> annotated(type, method)))
        .distinct();
  }

  private Stream<Found> annotated(TypeInfo type, MethodInfo method) {
    if (method.isSynthetic()
        || method.access() == Access.PRIVATE
        || method.annotation(AS_FUNCTION).isEmpty()) {
      return Stream.empty();
    }
    return concrete(type)
        .flatMap(
            each ->
                codebase
                    .implementation(each.name(), method.id().name(), method.id().parameters())
                    .map(codebase::behindBridge)
                    .map(runs -> new Found(each, runs, new Trigger.Direct()))
                    .stream());
  }

  /** The type itself if it has objects, else the types below it that have. */
  private Stream<TypeInfo> concrete(TypeInfo type) {
    return type.isConcrete()
        ? Stream.of(type)
        : codebase.subtypes(type.name()).stream().filter(TypeInfo::isConcrete);
  }

  Optional<Budget> budget(TypeInfo type, MethodInfo method) {
    return onMethodOrOverridden(type, method, AS_FUNCTION)
        .filter(use -> method.access() != Access.PRIVATE)
        .map(Requests::budget);
  }

  private static Budget budget(AnnotationUse use) {
    return new Budget(
        use.text("name").filter(text -> text.matches(NAME)).orElse(""),
        use.text("group").filter(text -> text.matches(NAME)).orElse(""),
        use.text("memory")
            .map(text -> positive(OptionalLong.of(Long.parseLong(text) * MIB)))
            .orElse(OptionalLong.empty()),
        use.text("timeout")
            .map(text -> positive(Durations.millis(text)))
            .orElse(OptionalLong.empty()),
        use.text("wiring")
            .filter(text -> !text.equals("LIGHTEST"))
            .map(text -> text.toLowerCase(Locale.ROOT))
            .orElse(""));
  }

  private static OptionalLong positive(OptionalLong value) {
    return value.isPresent() && value.getAsLong() > 0 ? value : OptionalLong.empty();
  }

  Optional<String> kept(TypeInfo type, MethodInfo method) {
    return onMethodOrOverridden(type, method, KEEP)
        .or(() -> type.annotation(KEEP))
        .or(
            () ->
                codebase
                    .type(type.packageName() + ".package-info")
                    .flatMap(p -> ((Annotated) p).annotation(KEEP)))
        .map(use -> use.text("because").orElse(""));
  }

  private Optional<AnnotationUse> onMethodOrOverridden(
      TypeInfo type, MethodInfo method, String annotation) {
    return codebase
        .hierarchy(type.name())
        .flatMap(t -> t.declared(method.id().name(), method.id().parameters()).stream())
        .flatMap(m -> m.annotation(annotation).stream())
        .findFirst();
  }

  List<NotRead> notRead() {
    return List.copyOf(notRead);
  }
}

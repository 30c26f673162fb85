package dev.amphibian.analyzer.finding;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Optional;
import java.util.stream.Stream;

/** What people accepted with {@code @Accept} on methods, types and packages. */
public final class Acceptances {

  private static final String ACCEPT = "dev.amphibian.Accept";
  private static final String ALL = "dev.amphibian.Accept$All";

  private final Codebase codebase;

  /** The acceptances of a codebase. */
  public Acceptances(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * The finding, marked with its reason if the place where it lies or its entry point accepts it.
   */
  public Finding applied(Finding finding) {
    return Stream.of(finding.path().end(), finding.entryPoint().method())
        .flatMap(method -> reason(method, finding.rule().id()).stream())
        .findFirst()
        .map(finding::acceptedBecause)
        .orElse(finding);
  }

  private Optional<String> reason(MethodId method, String rule) {
    Optional<MethodInfo> info = codebase.method(method);
    Optional<TypeInfo> type = codebase.type(method.owner());
    Optional<TypeInfo> inPackage =
        type.flatMap(t -> codebase.type(t.packageName() + ".package-info"));
    return Stream.of(info, type, inPackage)
        .flatMap(element -> element.map(Annotated.class::cast).stream())
        .flatMap(Acceptances::acceptances)
        .filter(use -> use.text("rule").filter(rule::equals).isPresent())
        .map(use -> use.text("because").orElse(""))
        .findFirst();
  }

  private static Stream<AnnotationUse> acceptances(Annotated element) {
    return Stream.concat(
        element.annotation(ACCEPT).stream(),
        element.annotation(ALL).stream().flatMap(use -> use.nested("value").stream()));
  }
}

package dev.amphibian.analyzer.finding;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Comment;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people accepted: with {@code @Accept} on methods, types and packages, and with the same
 * words in a comment, for the line that it stands on or above.
 */
public record Acceptances(List<Acceptance> all) {

  private static final String ACCEPT = "dev.amphibian.Accept";
  private static final String ALL = "dev.amphibian.Accept$All";
  private static final String PACKAGE = "package-info";
  private static final Pattern SOURCE = Pattern.compile("\\.(java|kt|groovy)$");
  private static final Pattern COMMENT =
      Pattern.compile(
          "@Accept\\(\\s*rule\\s*=\\s*\"([^\"]*)\"\\s*,\\s*because\\s*=\\s*\"([^\"]*)\"\\s*\\)");

  public Acceptances {
    all = List.copyOf(all);
  }

  /** The acceptances of a codebase. */
  public static Acceptances of(Codebase codebase) {
    List<Acceptance> all = new ArrayList<>();
    for (TypeInfo type : codebase.types()) {
      boolean isPackage = type.simpleName().equals(PACKAGE);
      String name = isPackage ? type.packageName() + "." : type.name();
      uses(type).forEach(use -> all.add(acceptance(use, List.of(name), type.place())));
      for (MethodInfo method : type.methods()) {
        // A lambda is a method of its own, which nobody can annotate.
        uses(method)
            .forEach(
                use -> all.add(acceptance(use, ids(codebase.withLambdas(method)), method.place())));
      }
    }
    Set<String> files =
        codebase.types().stream().map(type -> type.place().file()).collect(Collectors.toSet());
    codebase.sources().comments("@Accept").stream()
        // Of sources those whose classes are there; a folder may hold others.
        .filter(c -> files.contains(c.place().file()) || !SOURCE.matcher(c.place().file()).find())
        .forEach(comment -> addOf(comment, all));
    all.sort(Comparator.comparing(Acceptance::place));
    return new Acceptances(all);
  }

  private static Stream<AnnotationUse> uses(Annotated element) {
    return Stream.concat(
        element.annotation(ACCEPT).stream(),
        element.annotation(ALL).stream().flatMap(use -> use.nested("value").stream()));
  }

  private static Acceptance acceptance(AnnotationUse use, List<String> where, Place place) {
    return new Acceptance(text(use, "rule"), text(use, "because"), where, place);
  }

  private static List<String> ids(List<MethodInfo> methods) {
    return methods.stream().map(method -> method.id().toString()).toList();
  }

  private static String text(AnnotationUse use, String attribute) {
    return use.text(attribute).orElse("");
  }

  private static void addOf(Comment comment, List<Acceptance> all) {
    Matcher words = COMMENT.matcher(comment.text());
    while (words.find()) {
      all.add(
          new Acceptance(
              words.group(1),
              words.group(2),
              List.of(comment.about().toString()),
              comment.place()));
    }
  }

  /** The nearest that accepts a finding, by the place where it lies or by its entry point. */
  public Optional<Acceptance> of(Finding finding) {
    List<Acceptance> ofRule =
        all.stream().filter(each -> each.rule().equals(finding.rule().id())).toList();
    return ofRule.isEmpty()
        ? Optional.empty()
        : Stream.concat(
                Stream.of(finding.place().toString()),
                Stream.of(finding.path().end(), finding.entryPoint().method())
                    .flatMap(Acceptances::around))
            .flatMap(where -> ofRule.stream().filter(each -> each.where().contains(where)))
            .findFirst();
  }

  /** The method, the types around it from the inside out, and the package. */
  private static Stream<String> around(MethodId method) {
    String owner = method.owner();
    int dot = owner.lastIndexOf('.');
    Stream<String> types =
        Stream.iterate(
            owner,
            name -> name.lastIndexOf('$') > dot,
            name -> name.substring(0, name.lastIndexOf('$')));
    return Stream.of(
            Stream.of(method.toString()),
            types,
            Stream.of(TypeInfo.outermost(owner), owner.substring(0, dot + 1)))
        .flatMap(names -> names);
  }
}

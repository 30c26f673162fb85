package dev.amphibian.generator.target;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.wiring.Accessibility;
import dev.amphibian.generator.wiring.WiredEntry;
import dev.amphibian.generator.wiring.WiredFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the constant that tells {@code dev.amphibian.spring} which part of the application runs.
 */
public final class SliceCode {

  private static final String LEFT = "private static final Slice SLICE";

  private final WiredFunction function;
  private final Accessibility access;
  private final Imports imports;

  /** For a file in {@code packageName}. */
  public SliceCode(WiredFunction function, Codebase codebase, String packageName, Imports imports) {
    this.function = function;
    this.access = new Accessibility(codebase, packageName);
    this.imports = imports;
    imports.use("dev.amphibian.spring.Slice");
  }

  /** The application, less what of Spring Boot's auto-configuration nobody needs. */
  public String application() {
    if (function.without().isEmpty()) {
      return Layout.assignment(2, LEFT, "Slice.of(", List.of(applicationName()), ");");
    }
    List<String> without = function.without().stream().map(Layout::literal).toList();
    String start = "Slice.of(" + applicationName() + ")";
    return Layout.chain(2, LEFT, start, List.of(new Layout.Call("without", without)));
  }

  /** The application and the methods that stay reachable over HTTP. */
  public String serving() {
    String start = "Slice.of(" + applicationName() + ")";
    List<Layout.Call> calls =
        function.entries().stream()
            .map(entry -> new Layout.Call("serving", served(entry)))
            .toList();
    return Layout.chain(2, LEFT, start, calls);
  }

  /** The application and the class that takes payloads. */
  public String invoking(String entryClass) {
    String start = "Slice.of(" + applicationName() + ")";
    return Layout.chain(
        2, LEFT, start, List.of(Layout.Call.of("invoking", imports.use(entryClass) + "::new")));
  }

  private String applicationName() {
    String name = function.application().name();
    return access.canName(name) ? imports.use(name) + ".class" : Layout.literal(name);
  }

  private List<String> served(WiredEntry entry) {
    String controller = entry.controller().name();
    List<String> parameters =
        entry.method().parameters().stream().map(ParameterInfo::type).map(t -> t.name()).toList();
    boolean byClass =
        Stream.concat(Stream.of(controller), parameters.stream()).allMatch(access::canName);
    List<String> served = new ArrayList<>();
    served.add(byClass ? imports.use(controller) + ".class" : Layout.literal(controller));
    served.add(Layout.literal(entry.method().id().name()));
    for (String parameter : parameters) {
      served.add(byClass ? imports.use(parameter) + ".class" : Layout.literal(parameter));
    }
    return served;
  }
}

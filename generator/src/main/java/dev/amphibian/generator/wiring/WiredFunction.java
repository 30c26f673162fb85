package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.Budget;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A planned function with everything that generated files need to know.
 *
 * @param name the function's name in the plan
 * @param application the class with {@code @SpringBootApplication}
 * @param without the technologies that its context leaves unconfigured, as Spring Boot's packages
 *     name them; none but with the wiring {@code context}
 * @param keepsSession whether its persistence session stays open until the answer is written
 * @param missing the settings that somebody must still set before it starts
 * @param entries its entry points that can be generated, at least one
 */
public record WiredFunction(
    String name,
    Budget budget,
    WiringChoice choice,
    TypeInfo application,
    JsonLibrary json,
    List<String> without,
    boolean keepsSession,
    List<MissingSetting> missing,
    List<WiredEntry> entries) {

  public WiredFunction {
    without = List.copyOf(without);
    missing = List.copyOf(missing);
    entries = List.copyOf(entries);
  }

  /** Whether it is invoked by name instead of over HTTP; such a function has one entry point. */
  public boolean isInvoked() {
    return entries.get(0).isInvoked();
  }

  /** Whether generated code validates a body. */
  public boolean isValidated() {
    return entries.stream()
        .flatMap(entry -> entry.handler().stream())
        .anyMatch(Handler::isValidated);
  }

  /** The same with its objects from a Spring context. */
  public WiredFunction inContext() {
    return new WiredFunction(
        name,
        budget,
        new WiringChoice(Wiring.CONTEXT, choice.reason()),
        application,
        json,
        without,
        keepsSession,
        missing,
        entries.stream().map(WiredEntry::inContext).toList());
  }

  /** The names of the classes whose objects are called. */
  public Set<String> controllers() {
    return entries.stream().map(entry -> entry.controller().name()).collect(Collectors.toSet());
  }

  /** Where it comes from, such as {@code com.acme.Parts#find}. */
  public String origin() {
    String first = entries.get(0).entryPoint().id();
    return entries.size() == 1 ? first : first + " and " + (entries.size() - 1) + " more";
  }

  /** What it answers, such as {@code GET /parts/{id}}. */
  public String describe() {
    return entries.size() == 1
        ? entries.get(0).describe()
        : entries.size() + " routes of " + String.join(", ", simpleNames());
  }

  private List<String> simpleNames() {
    return entries.stream().map(entry -> entry.controller().simpleName()).distinct().toList();
  }
}

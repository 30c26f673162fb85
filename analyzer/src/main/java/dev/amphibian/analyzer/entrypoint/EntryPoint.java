package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import java.util.Optional;

/**
 * A method through which the outside world enters.
 *
 * @param id stable and unique in a codebase: {@code com.acme.Parts#find}, with parameter types
 *     where methods of one name need them
 * @param type the class whose object is called: the method may stand in a supertype
 * @param handler the method that runs; one without body where a framework implements it
 * @param wanted whether {@code @AsFunction} asks for a function, and with which budget
 * @param kept the reason of {@code @KeepInContainer}, if it is there
 * @param place where the method stands
 */
public record EntryPoint(
    String id,
    String type,
    MethodInfo handler,
    Trigger trigger,
    Optional<Budget> wanted,
    Optional<String> kept,
    Place place) {

  /** The identity of the method that runs. */
  public MethodId method() {
    return handler.id();
  }

  /** The class's simple name and the method's name, such as {@code Parts#find}. */
  public String label() {
    return id.substring(id.lastIndexOf('.', id.indexOf('#')) + 1);
  }
}

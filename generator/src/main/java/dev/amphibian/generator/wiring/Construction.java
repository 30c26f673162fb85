package dev.amphibian.generator.wiring;

import java.util.List;

/**
 * An object of the application that generated code makes.
 *
 * @param variable its name in generated code
 * @param type the type of the variable, binary name
 * @param maker the class whose constructor, or whose method, makes it
 * @param factory the method's name; empty for the constructor
 * @param arguments the variables handed in
 */
public record Construction(
    String variable, String type, String maker, String factory, List<String> arguments) {

  public Construction {
    arguments = List.copyOf(arguments);
  }
}

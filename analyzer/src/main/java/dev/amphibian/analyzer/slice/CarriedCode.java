package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.MachineCode;
import dev.amphibian.analyzer.codebase.Place;
import java.util.List;

/**
 * A jar that a slice needs and that carries machine code.
 *
 * @param jar its coordinates
 * @param libraries what it carries
 * @param path the calls from the entry point to the method that brings the jar in
 * @param place where that stands
 */
public record CarriedCode(String jar, List<MachineCode> libraries, CallPath path, Place place) {

  public CarriedCode {
    libraries = List.copyOf(libraries);
  }
}

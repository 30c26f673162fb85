package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.WiringElement;
import java.util.stream.Stream;

/** The elements of Spring's XML files in the notation of one of its parts. */
public final class WiringElements {

  private WiringElements() {}

  /**
   * All elements of a notation such as {@code task}, and of those below it, wherever they stand.
   */
  public static Stream<WiringElement> of(Codebase codebase, String notation) {
    return codebase.configuration().springBeanFiles().stream()
        .flatMap(file -> file.elements().stream())
        .flatMap(WiringElement::descendants)
        .filter(
            element ->
                element.notation().equals(notation)
                    || element.notation().startsWith(notation + "/"));
  }
}

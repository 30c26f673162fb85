package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of a method.
 *
 * @param index its position from 0
 * @param name its name, if the class file tells it (compiled with {@code -parameters} or {@code
 *     -g})
 * @param type its type with arguments
 */
public record ParameterInfo(
    int index, Optional<String> name, TypeUse type, List<AnnotationUse> annotations)
    implements Annotated {

  public ParameterInfo {
    annotations = List.copyOf(annotations);
  }
}

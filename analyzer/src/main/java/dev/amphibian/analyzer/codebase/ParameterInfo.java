package dev.amphibian.analyzer.codebase;

import java.util.List;

/**
 * A parameter of a method.
 *
 * @param index its position from 0
 * @param type its type with arguments
 */
public record ParameterInfo(int index, TypeUse type, List<AnnotationUse> annotations)
    implements Annotated {

  public ParameterInfo {
    annotations = List.copyOf(annotations);
  }
}

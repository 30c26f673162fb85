package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;

/** Whatever can carry annotations. */
public interface Annotated {

  /** The annotations in the order of the class file. */
  List<AnnotationUse> annotations();

  /** The annotation of exactly this type. */
  default Optional<AnnotationUse> annotation(String type) {
    return annotations().stream().filter(use -> use.type().equals(type)).findFirst();
  }
}

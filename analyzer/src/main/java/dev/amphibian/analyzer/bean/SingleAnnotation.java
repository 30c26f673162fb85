package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import java.util.List;

/** One annotation looked at by itself, to ask for its meta-annotations. */
record SingleAnnotation(AnnotationUse use) implements Annotated {
  @Override
  public List<AnnotationUse> annotations() {
    return List.of(use);
  }
}

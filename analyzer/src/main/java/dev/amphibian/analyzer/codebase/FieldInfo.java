package dev.amphibian.analyzer.codebase;

import java.util.List;

/**
 * A field of an application type.
 *
 * @param owner the declaring type's binary name
 * @param name the field's name
 * @param type its type with arguments
 * @param isStatic whether it belongs to the class
 * @param isFinal whether it is assigned once
 */
public record FieldInfo(
    String owner,
    String name,
    TypeUse type,
    boolean isStatic,
    boolean isFinal,
    List<AnnotationUse> annotations)
    implements Annotated {

  public FieldInfo {
    annotations = List.copyOf(annotations);
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }
}

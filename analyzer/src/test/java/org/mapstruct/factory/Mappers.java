package org.mapstruct.factory;

/** Stands in for the real one of the same name, which comes with a processor of annotations. */
public final class Mappers {

  private Mappers() {}

  /** The generated implementation. */
  public static <T> T getMapper(Class<T> mapper) {
    throw new UnsupportedOperationException(mapper.getName());
  }
}

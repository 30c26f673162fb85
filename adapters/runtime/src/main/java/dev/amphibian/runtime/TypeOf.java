package dev.amphibian.runtime;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Names a type with its type arguments: {@code new TypeOf<List<Order>>() {}.type()}.
 *
 * @param <T> the type to name
 */
public abstract class TypeOf<T> {

  private final Type type;

  /** Called by the anonymous subclass that names the type. */
  protected TypeOf() {
    if (!(getClass().getGenericSuperclass() instanceof ParameterizedType named)) {
      throw new IllegalStateException("TypeOf needs a type argument: new TypeOf<List<Order>>() {}");
    }
    this.type = named.getActualTypeArguments()[0];
  }

  /** The named type. */
  public final Type type() {
    return type;
  }
}

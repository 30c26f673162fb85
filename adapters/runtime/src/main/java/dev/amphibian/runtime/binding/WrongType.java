package dev.amphibian.runtime.binding;

import java.util.List;

/** A path variable, parameter or header whose text is not of the declared type. */
public final class WrongType extends Rejected {

  private static final long serialVersionUID = 1L;

  private final Source source;
  private final String name;
  private final List<String> values;
  private final Class<?> type;

  WrongType(
      Source source, String name, List<String> values, Class<?> type, RuntimeException cause) {
    super(400, "Value '" + name + "' is no " + type.getSimpleName(), cause);
    this.source = source;
    this.name = name;
    this.values = values;
    this.type = type;
  }

  /** Where in the request it is. */
  public Source source() {
    return source;
  }

  /** The name in the request. */
  public String name() {
    return name;
  }

  /** What the request gave: a text, or an array of texts if there were several. */
  public Object value() {
    return values.size() == 1 ? values.get(0) : values.toArray(new String[0]);
  }

  /** The declared type. */
  public Class<?> type() {
    return type;
  }
}

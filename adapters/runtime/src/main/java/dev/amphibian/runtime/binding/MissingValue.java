package dev.amphibian.runtime.binding;

/** A parameter or header that must be there and isn't. */
public final class MissingValue extends Rejected {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final String type;

  MissingValue(String name, Class<?> type) {
    super(400, "Required value '" + name + "' is not present");
    this.name = name;
    this.type = type.getSimpleName();
  }

  /** The name in the request. */
  public String name() {
    return name;
  }

  /** The simple name of the declared type. */
  public String type() {
    return type;
  }
}

package dev.amphibian.runtime.binding;

/** A parameter or header that must be there and isn't. */
public final class MissingValue extends Rejected {

  private static final long serialVersionUID = 1L;

  private final Source source;
  private final String name;
  private final String type;
  private final boolean isEmpty;

  MissingValue(Source source, String name, Class<?> type, boolean isEmpty) {
    super(400, "Required value '" + name + "' is not present");
    this.source = source;
    this.name = name;
    this.type = type.getSimpleName();
    this.isEmpty = isEmpty;
  }

  /** Where in the request it should be. */
  public Source source() {
    return source;
  }

  /** Whether it is there, as a text that stands for nothing. */
  public boolean isEmpty() {
    return isEmpty;
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

package dev.amphibian.analyzer.codebase;

/**
 * Identifies one method, constructor ({@code <init>}) or static initialiser ({@code <clinit>}).
 *
 * @param owner the declaring type's binary name, such as {@code com.acme.Outer$Inner}
 * @param name the method's name in the class file
 * @param descriptor the descriptor of the class file, such as {@code (Ljava/lang/String;)V}
 */
public record MethodId(String owner, String name, String descriptor)
    implements Comparable<MethodId> {

  /** The declaring type's name without package. */
  public String simpleOwner() {
    return owner.substring(owner.lastIndexOf('.') + 1);
  }

  /** Whether this is a static initialiser. */
  public boolean isStaticInitializer() {
    return name.equals("<clinit>");
  }

  /** The descriptor's parameter part, such as {@code (Ljava/lang/String;)}: equal in overriders. */
  public String parameters() {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  /** Whether the descriptor's parameter part is this one. */
  public boolean hasParameters(String parameters) {
    return descriptor.startsWith(parameters);
  }

  /** The parameter types as source writes them, such as {@code (java.lang.String,int)}. */
  public String parameterNames() {
    StringBuilder names = new StringBuilder("(");
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      int end = endOfType(at);
      names.append(names.length() > 1 ? "," : "").append(typeName(descriptor.substring(at, end)));
      at = end;
    }
    return names.append(')').toString();
  }

  /** The type that it gives back as source writes it, such as {@code int[]}. */
  public String returnedName() {
    return typeName(descriptor.substring(descriptor.indexOf(')') + 1));
  }

  private int endOfType(int start) {
    int at = start;
    while (descriptor.charAt(at) == '[') {
      at++;
    }
    return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
  }

  private static String typeName(String type) {
    return switch (type.charAt(0)) {
      case '[' -> typeName(type.substring(1)) + "[]";
      case 'L' -> type.substring(1, type.length() - 1).replace('/', '.');
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'V' -> "void";
      default -> "double";
    };
  }

  /** As records have it, but quick from the first call on: graphs ask it millions of times. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof MethodId id
            && name.equals(id.name)
            && owner.equals(id.owner)
            && descriptor.equals(id.descriptor);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  @Override
  public int compareTo(MethodId other) {
    int byOwner = owner.compareTo(other.owner);
    int byName = byOwner != 0 ? byOwner : name.compareTo(other.name);
    return byName != 0 ? byName : descriptor.compareTo(other.descriptor);
  }

  @Override
  public String toString() {
    return owner + "#" + name + descriptor;
  }
}

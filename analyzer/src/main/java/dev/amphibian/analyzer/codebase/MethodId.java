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

  /** The descriptor's parameter part, such as {@code (Ljava/lang/String;)}: equal in overriders. */
  public String parameters() {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  @Override
  public int compareTo(MethodId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return owner + "#" + name + descriptor;
  }
}

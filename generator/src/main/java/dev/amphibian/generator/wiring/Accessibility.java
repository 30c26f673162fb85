package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;

/** What generated code in one package may name. */
public final class Accessibility {

  private final Codebase codebase;
  private final String packageName;

  /** For code in {@code packageName}. */
  public Accessibility(Codebase codebase, String packageName) {
    this.codebase = codebase;
    this.packageName = packageName;
  }

  /** Whether a member with this access can be used, its class provided. */
  public boolean allows(TypeInfo owner, Access access) {
    return access == Access.PUBLIC
        || (access != Access.PRIVATE && owner.packageName().equals(packageName));
  }

  /** Whether a type and the types around it can be named; library types can. */
  public boolean canName(String typeName) {
    String element = typeName.replace("[]", "");
    for (int end = element.length(); end > 0; end = element.lastIndexOf('$', end - 1)) {
      String around = element.substring(0, end);
      boolean hidden = codebase.type(around).filter(t -> !allows(t, t.access())).isPresent();
      if (hidden) {
        return false;
      }
    }
    return true;
  }

  /** Whether a type with its type arguments can be named. */
  boolean canName(TypeUse type) {
    return canName(type.name()) && type.arguments().stream().allMatch(this::canName);
  }
}

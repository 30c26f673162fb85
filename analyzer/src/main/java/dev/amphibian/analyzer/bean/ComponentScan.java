package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;
import java.util.Set;

/**
 * Packages that Spring looks through for components.
 *
 * @param packages their names; those below count as well
 * @param takesStereotypes whether component classes are taken without an including filter
 * @param including filters that add classes
 * @param excluding filters that leave classes out
 */
record ComponentScan(
    Set<String> packages,
    boolean takesStereotypes,
    List<ScanFilter> including,
    List<ScanFilter> excluding) {

  ComponentScan {
    packages = Set.copyOf(packages);
    including = List.copyOf(including);
    excluding = List.copyOf(excluding);
  }

  /** A scan of packages without filters. */
  static ComponentScan of(Set<String> packages) {
    return new ComponentScan(packages, true, List.of(), List.of());
  }

  /** Whether it takes a class. */
  boolean takes(TypeInfo type, boolean isComponent) {
    return packages.stream().anyMatch(name -> isIn(type.packageName(), name))
        && excluding.stream().noneMatch(filter -> filter.matches(type))
        && ((takesStereotypes && isComponent)
            || (type.isConcrete() && including.stream().anyMatch(f -> f.matches(type))));
  }

  /** Whether a package is another or below it; every package is below the unnamed one. */
  static boolean isIn(String packageName, String above) {
    return above.isEmpty()
        || packageName.equals(above)
        || packageName.startsWith(above + ".")
        || (above.contains("*") && matchesPattern(packageName, above));
  }

  private static boolean matchesPattern(String packageName, String pattern) {
    String expression =
        pattern
            .replaceAll("\\.?\\*\\*", "@")
            .replace(".", "\\.")
            .replace("*", "[^.]*")
            .replace("@", "(\\..*)?");
    return packageName.matches(expression + "(\\..*)?");
  }
}

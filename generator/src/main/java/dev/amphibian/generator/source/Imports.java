package dev.amphibian.generator.source;

import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The imports of one Java file; each use of a type gives back how to write it. */
public final class Imports {

  private final String packageName;
  private final Map<String, String> bySimpleName = new TreeMap<>();

  /** For a file in {@code packageName} whose own classes have these simple names. */
  public Imports(String packageName, String... own) {
    this.packageName = packageName;
    for (String name : own) {
      bySimpleName.put(name, packageName + "." + name);
    }
  }

  /** How to write a type given by its binary name; a nested one is written with its outer class. */
  public String use(String typeName) {
    if (typeName.endsWith("[]")) {
      return use(typeName.substring(0, typeName.length() - 2)) + "[]";
    }
    int dot = typeName.lastIndexOf('.');
    if (dot < 0) {
      return typeName.replace('$', '.');
    }
    int nested = typeName.indexOf('$', dot);
    String outer = nested < 0 ? typeName : typeName.substring(0, nested);
    String rest = nested < 0 ? "" : typeName.substring(nested).replace('$', '.');
    String simple = outer.substring(dot + 1);
    String known = bySimpleName.putIfAbsent(simple, outer);
    return (known == null || known.equals(outer) ? simple : outer) + rest;
  }

  /** How to write a type with its type arguments. */
  public String use(TypeUse type) {
    List<TypeUse> arguments = type.arguments();
    return arguments.isEmpty()
        ? use(type.name())
        : use(type.name())
            + arguments.stream().map(this::use).collect(Collectors.joining(", ", "<", ">"));
  }

  /** The types to import, sorted as google-java-format does. */
  public Set<String> lines() {
    Set<String> lines = new TreeSet<>();
    for (String type : bySimpleName.values()) {
      String ofPackage = type.substring(0, type.lastIndexOf('.'));
      if (!ofPackage.equals(packageName) && !ofPackage.equals("java.lang")) {
        lines.add(type);
      }
    }
    return lines;
  }
}

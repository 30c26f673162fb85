package dev.amphibian.analyzer.codebase;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type of the application.
 *
 * @param name the binary name, such as {@code com.acme.Outer$Inner}
 * @param access who may see it
 * @param isAbstract whether it can't be instantiated
 * @param typeParameters the names of its type variables
 * @param superclass with type arguments; empty for interfaces and {@code Object}
 * @param interfaces the interfaces it names, with type arguments
 * @param fields its own, sorted by name
 * @param methods its own with constructors, sorted by id
 * @param java the Java version that its class file needs
 * @param place its source file and first known line
 * @param classFile the file it was read from
 */
public record TypeInfo(
    String name,
    TypeKind kind,
    Access access,
    boolean isAbstract,
    boolean isStatic,
    List<String> typeParameters,
    Optional<TypeUse> superclass,
    List<TypeUse> interfaces,
    List<AnnotationUse> annotations,
    List<FieldInfo> fields,
    List<MethodInfo> methods,
    int java,
    Place place,
    Path classFile)
    implements Annotated {

  public TypeInfo {
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /** The name without package, such as {@code Outer$Inner}. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The package's name, empty for the unnamed one. */
  public String packageName() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  /** The name of the type that holds all nested ones around a type: its own if it isn't nested. */
  public static String outermost(String typeName) {
    int dollar = typeName.indexOf('$');
    return dollar < 0 ? typeName : typeName.substring(0, dollar);
  }

  /** Whether objects of exactly this type can exist. */
  public boolean isConcrete() {
    return !isAbstract && kind != TypeKind.INTERFACE && kind != TypeKind.ANNOTATION;
  }

  /** The superclass, if any, then the interfaces. */
  public Stream<TypeUse> supertypes() {
    return Stream.concat(superclass.stream(), interfaces.stream());
  }

  /** The method that this type itself declares under this name and with these parameters. */
  public Optional<MethodInfo> declared(String methodName, String parameters) {
    MethodInfo found = null;
    for (MethodInfo method : methods) {
      boolean isNamed = method.id().name().equals(methodName);
      if (isNamed && method.id().hasParameters(parameters)) {
        found = found == null || found.isSynthetic() ? method : found;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The field that this type itself declares under this name. */
  public Optional<FieldInfo> field(String fieldName) {
    return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
  }

  /** One class file is read once. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof TypeInfo type
            && name.equals(type.name)
            && classFile.equals(type.classFile);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}

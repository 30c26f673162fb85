package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The libraries of the application and the Java runtime; types are read when asked for. */
public interface Libraries {

  /** The jars in class-path order. */
  List<Jar> jars();

  /** The type of this binary name, from the first jar that has it, else from the Java runtime. */
  Optional<LibraryType> find(String name);

  /** A library's type with its members but without what its methods do. */
  Optional<TypeInfo> describe(String name);

  /** The names of the classes that a jar's {@code META-INF/services} files name. */
  Set<String> services(Jar jar);

  /**
   * The names of the classes that {@code META-INF/services} files of the jars name, by the name of
   * the service that they provide.
   */
  Map<String, Set<String>> providers();

  /**
   * The names of the classes that Spring starts because a jar's {@code META-INF/spring.factories}
   * or {@code META-INF/spring/*.imports} names them, auto-configurations among them.
   */
  Set<String> startedBySpring(Jar jar);

  /** The libraries of machine code that a jar carries, in the order of its entries. */
  List<MachineCode> machineCode(Jar jar);

  /** The names of all types that an application class file mentions, in strings too. */
  Set<String> references(TypeInfo type);

  /**
   * The same without what is mentioned in annotations only, but for those whose type's name {@code
   * annotations} takes.
   */
  Set<String> references(TypeInfo type, Predicate<String> annotations);
}

package dev.amphibian.analyzer.codebase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method or constructor of an application type with everything its body does.
 *
 * @param id its identity
 * @param access who may call it
 * @param isStatic whether it needs no object
 * @param isAbstract whether it has no body
 * @param isSynthetic whether the compiler made it (bridges among others)
 * @param parameters in order
 * @param returnType with type arguments; {@code void} if none
 * @param thrown names of the declared exceptions
 * @param calls what its body calls, in the order of lines; lambdas' bodies are methods of their own
 * @param functions the lambdas and method references in its body
 * @param repeated the lines that its instructions run again by jumping back, not those of lambdas
 * @param codeBytes the size of its instructions in the class file, in bytes: at least so many
 * @param enclosing for a lambda's body, the method that makes the lambda
 * @param defaultValue what an attribute of an annotation is where nothing is given
 * @param place its first line
 */
public record MethodInfo(
    MethodId id,
    Access access,
    boolean isStatic,
    boolean isAbstract,
    boolean isSynthetic,
    List<ParameterInfo> parameters,
    TypeUse returnType,
    Set<String> thrown,
    List<AnnotationUse> annotations,
    List<Call> calls,
    List<FieldUse> fieldUses,
    List<FunctionUse> functions,
    List<Repeated> repeated,
    int codeBytes,
    Optional<MethodId> enclosing,
    Optional<Object> defaultValue,
    Place place)
    implements Annotated {

  public MethodInfo {
    parameters = List.copyOf(parameters);
    thrown = Set.copyOf(thrown);
    annotations = List.copyOf(annotations);
    calls = List.copyOf(calls);
    fieldUses = List.copyOf(fieldUses);
    functions = List.copyOf(functions);
    repeated = List.copyOf(repeated);
  }

  /**
   * Of a larger method, in bytes, HotSpot compiles nothing unless it is told to: {@code
   * HugeMethodLimit} and {@code DontCompileHugeMethods} in the JDK's {@code globals.hpp}.
   */
  public static final int COMPILED_MAX = 8000;

  /**
   * A public method whose body a framework provides: one that the application names and no more.
   */
  public static MethodInfo implementedByFramework(
      MethodId id, List<ParameterInfo> parameters, TypeUse returnType, Place place) {
    return new MethodInfo(
        id,
        Access.PUBLIC,
        false,
        true,
        false,
        parameters,
        returnType,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        Optional.empty(),
        Optional.empty(),
        place);
  }

  /**
   * The default of an annotation's attribute if it says something: no empty text, no empty list.
   */
  public Optional<Object> givenByDefault() {
    return defaultValue.filter(value -> !value.equals("") && !value.equals(List.of()));
  }

  /** Whether this is a constructor. */
  public boolean isConstructor() {
    return id.name().equals("<init>");
  }

  /** Whether the compiler made this method from a lambda. */
  public boolean isLambda() {
    return enclosing.isPresent();
  }

  /** Its calls at a place that name such a method. */
  public Stream<Call> callsAt(Place place, String name) {
    return calls.stream()
        .filter(call -> call.place().equals(place))
        .filter(call -> call.target().name().equals(name));
  }

  /** The innermost of the lines that run again and hold a call. */
  public Optional<Repeated> repeatedAround(Call call) {
    return repeated.stream()
        .filter(each -> each.contains(call.place().line()))
        .min(Comparator.comparingInt(each -> each.lastLine() - each.firstLine()));
  }

  /** Its calls on lines that run again. */
  public Stream<Call> callsIn(Repeated lines) {
    return calls.stream().filter(call -> lines.contains(call.place().line()));
  }

  /** Whether this is the static initialiser. */
  public boolean isStaticInitializer() {
    return id.isStaticInitializer();
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Whether a virtual machine interprets it however often it runs. */
  public boolean isInterpreted() {
    return codeBytes > COMPILED_MAX;
  }
}

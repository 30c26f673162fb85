package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Optional;

/**
 * A call, or a method reference, in a method's body.
 *
 * @param target the method as the class file names it, before dynamic dispatch
 * @param kind how it is called
 * @param place where the call stands
 * @param receiver the object on which it is made; {@link Operand#UNKNOWN} for static calls
 * @param root where the chain of calls and array elements begins in front of it, within one
 *     expression: the field {@code cache} in {@code cache.get(key).add(value)}; the receiver itself
 *     where there is no chain
 * @param arguments what is handed in, in order; empty where nothing is known of any
 * @param argumentTypes the types of what is handed in, as near as the class file tells
 * @param elementTypes the types of what the array holds that is handed in last, as variable
 *     arguments are
 * @param whileEmpty the fields that were found to hold no object, or false, on every way there
 */
public record Call(
    MethodId target,
    Kind kind,
    Place place,
    Operand receiver,
    Operand root,
    List<Operand> arguments,
    List<String> argumentTypes,
    List<String> elementTypes,
    List<Operand.Field> whileEmpty) {

  public Call {
    arguments = List.copyOf(arguments);
    argumentTypes = List.copyOf(argumentTypes);
    elementTypes = List.copyOf(elementTypes);
    whileEmpty = List.copyOf(whileEmpty);
  }

  /** A call of which no more is known. */
  public Call(MethodId target, Kind kind, Place place, Operand receiver) {
    this(target, kind, place, receiver, receiver, List.of(), List.of(), List.of(), List.of());
  }

  /** How a method is called. */
  public enum Kind {
    /** The object's class decides which method runs. */
    VIRTUAL,
    /** Needs no object. */
    STATIC,
    /** A constructor, a superclass's method or a private one: exactly the named method runs. */
    SPECIAL,
    /** Not here but by whoever is handed the method reference. */
    REFERENCE
  }

  /** The same call to another method. */
  public Call to(MethodId other) {
    return new Call(
        other, kind, place, receiver, root, arguments, argumentTypes, elementTypes, whileEmpty);
  }

  /** An argument, from 0. */
  public Operand argument(int index) {
    return index < arguments.size() ? arguments.get(index) : Operand.UNKNOWN;
  }

  /** An argument that is a constant text. */
  public Optional<String> text(int index) {
    return argument(index).constantText();
  }
}

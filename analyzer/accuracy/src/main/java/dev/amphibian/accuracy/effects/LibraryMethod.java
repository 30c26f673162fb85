package dev.amphibian.accuracy.effects;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method as a class file declares it.
 *
 * @param access its modifiers
 * @param name its name
 * @param parameters the types of its parameters in parentheses, as the catalogue writes them
 */
record LibraryMethod(int access, String name, String parameters) {

  static LibraryMethod of(int access, String name, String descriptor) {
    String parameters =
        Arrays.stream(Type.getArgumentTypes(descriptor))
            .map(Type::getClassName)
            .collect(Collectors.joining(",", "(", ")"));
    return new LibraryMethod(access, name, parameters);
  }

  boolean isConstructor() {
    return name.equals("<init>");
  }

  boolean isPublic() {
    return (access & Opcodes.ACC_PUBLIC) != 0;
  }

  /** Whether an application can call it, from a subclass at least. */
  boolean isCallable() {
    return isPublic() || (access & Opcodes.ACC_PROTECTED) != 0;
  }
}

package dev.amphibian.analyzer.codebase.read;

import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Knows how compilers write lambdas and method references. */
final class Functions {

  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  private Functions() {}

  /** The method that the function runs which an instruction makes, if it makes one. */
  static Optional<Handle> body(InvokeDynamicInsnNode instruction) {
    boolean makesFunction =
        instruction.bsm.getOwner().equals(FACTORY)
            && instruction.bsmArgs.length > 1
            && instruction.bsmArgs[1] instanceof Handle;
    return makesFunction ? Optional.of((Handle) instruction.bsmArgs[1]) : Optional.empty();
  }

  /** Whether a function's body was made from a lambda: a synthetic method of the same class. */
  static boolean isLambda(Handle body, ClassNode type) {
    return body.getOwner().equals(type.name)
        && type.methods.stream()
            .filter(m -> m.name.equals(body.getName()) && m.desc.equals(body.getDesc()))
            .anyMatch(m -> (m.access & Opcodes.ACC_SYNTHETIC) != 0);
  }
}

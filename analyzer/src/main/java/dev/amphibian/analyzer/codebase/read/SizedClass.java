package dev.amphibian.analyzer.codebase.read;

import java.util.IdentityHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A class with the size of its methods' code, which their instructions alone don't tell. */
final class SizedClass extends ClassNode {

  private final Map<MethodNode, Integer> lastInstructions = new IdentityHashMap<>();

  private SizedClass() {
    super(Opcodes.ASM9);
  }

  /** Reads a class file with options of {@link ClassReader}. */
  static SizedClass read(byte[] bytes, int options) {
    SizedClass read = new SizedClass();
    new ClassReader(bytes) {
      @Override
      protected void readBytecodeInstructionOffset(int offset) {
        MethodNode current = read.methods.get(read.methods.size() - 1);
        read.lastInstructions.put(current, offset);
      }
    }.accept(read, options);
    return read;
  }

  /** The bytes before a method's last instruction; 0 if its code was not read. */
  int codeBytes(MethodNode method) {
    return lastInstructions.getOrDefault(method, 0);
  }
}

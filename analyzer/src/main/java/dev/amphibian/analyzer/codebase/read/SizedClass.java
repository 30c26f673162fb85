package dev.amphibian.analyzer.codebase.read;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** A class with the size of its methods' code, which their instructions alone don't tell. */
final class SizedClass extends ClassNode {

  private SizedClass() {
    super(Opcodes.ASM9);
  }

  /** Reads a class file with options of {@link ClassReader}. */
  static SizedClass read(byte[] bytes, int options) {
    SizedClass read = new SizedClass();
    new ClassReader(bytes) {
      @Override
      protected void readBytecodeInstructionOffset(int offset) {
        ((SizedMethod) read.methods.get(read.methods.size() - 1)).lastInstruction = offset;
      }
    }.accept(read, options);
    return read;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    SizedMethod method = new SizedMethod(access, name, descriptor, signature, exceptions);
    methods.add(method);
    return method;
  }

  /** The bytes before the last instruction of one of its methods; 0 if no code was read. */
  static int codeBytes(MethodNode method) {
    return ((SizedMethod) method).lastInstruction;
  }

  private static final class SizedMethod extends MethodNode {

    private int lastInstruction;

    SizedMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
      super(Opcodes.ASM9, access, name, descriptor, signature, exceptions);
    }
  }
}

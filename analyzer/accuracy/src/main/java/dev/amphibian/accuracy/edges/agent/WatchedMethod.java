package dev.amphibian.accuracy.edges.agent;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AdviceAdapter;

/** A method whose body stands between {@link Recorder#enter} and {@link Recorder#exit}. */
final class WatchedMethod extends AdviceAdapter {

  private static final String RECORDER = Type.getInternalName(Recorder.class);
  private static final String THROWABLE = Type.getInternalName(Throwable.class);

  private final int number;
  private final boolean isConstructor;
  private final Label begin = new Label();
  private final Label end = new Label();

  WatchedMethod(MethodVisitor next, int access, String name, String descriptor, int number) {
    super(Opcodes.ASM9, next, access, name, descriptor);
    this.number = number;
    this.isConstructor = name.equals("<init>");
  }

  @Override
  public void visitCode() {
    super.visitCode();
    if (isConstructor) {
      tell("enter");
    }
  }

  /** In a constructor this is after the superclass constructor: no handler may cover that. */
  @Override
  protected void onMethodEnter() {
    if (!isConstructor) {
      tell("enter");
    }
    mv.visitLabel(begin);
  }

  @Override
  protected void onMethodExit(int opcode) {
    if (opcode != ATHROW) {
      tell("exit");
    }
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    mv.visitLabel(end);
    mv.visitTryCatchBlock(begin, end, end, THROWABLE);
    mv.visitFrame(F_NEW, 0, new Object[0], 1, new Object[] {THROWABLE});
    tell("exit");
    mv.visitInsn(ATHROW);
    super.visitMaxs(maxStack, maxLocals);
  }

  /** Written past this adapter, which would otherwise count it among the method's own code. */
  private void tell(String what) {
    mv.visitLdcInsn(number);
    mv.visitMethodInsn(INVOKESTATIC, RECORDER, what, "(I)V", false);
  }
}

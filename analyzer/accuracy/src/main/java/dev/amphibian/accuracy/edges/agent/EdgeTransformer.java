package dev.amphibian.accuracy.edges.agent;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes the application's methods and those of its tests tell when they begin and end. */
final class EdgeTransformer implements ClassFileTransformer {

  private final ApplicationClasses classes;
  private final MethodTable methods;

  EdgeTransformer(ApplicationClasses classes, MethodTable methods) {
    this.classes = classes;
    this.methods = methods;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] content) {
    if (name == null || !(classes.isOwn(name) || classes.isOutside(name))) {
      return null;
    }
    return watched(name, content);
  }

  /** The class with its methods watched. */
  byte[] watched(String name, byte[] content) {
    ClassReader reader = new ClassReader(content);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    reader.accept(new Watching(writer, name, classes.isOutside(name)), ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  private final class Watching extends ClassVisitor {

    private final String owner;
    private final boolean isOutside;

    Watching(ClassVisitor next, String owner, boolean isOutside) {
      super(Opcodes.ASM9, next);
      this.owner = owner;
      this.isOutside = isOutside;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      if (isBodyless(access) || isMadeByCompiler(access, name)) {
        return next;
      }
      int number = methods.register(owner, name, descriptor, isOutside);
      return new WatchedMethod(next, access, name, descriptor, number);
    }

    private static boolean isBodyless(int access) {
      return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0;
    }

    /** Bridges and accessors only pass calls on; lambdas are code that somebody wrote. */
    private static boolean isMadeByCompiler(int access, String name) {
      return (access & Opcodes.ACC_SYNTHETIC) != 0 && !name.startsWith("lambda$");
    }
  }
}

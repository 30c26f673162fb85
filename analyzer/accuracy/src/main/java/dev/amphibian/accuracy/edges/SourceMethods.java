package dev.amphibian.accuracy.edges;

import dev.amphibian.analyzer.codebase.MethodId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the method in whose source text the code of a compiled method stands. */
final class SourceMethods {

  /** Where the compiler makes serializable lambdas once more, when they are read back. */
  private static final String READING_BACK = "$deserializeLambda$";

  private final Map<MethodId, MethodId> makers = new HashMap<>();

  /** Reads the class files below some folders. */
  static SourceMethods in(List<Path> classFolders) throws IOException {
    SourceMethods methods = new SourceMethods();
    for (Path folder : classFolders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          methods.read(Files.readAllBytes(file));
        }
      }
    }
    return methods;
  }

  private void read(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    String owner = reader.getClassName().replace('/', '.');
    reader.accept(new Lambdas(owner), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  /** The method itself, or the one around a lambda, however deep. */
  MethodId of(MethodId method) {
    MethodId current = method;
    while (makers.containsKey(current)) {
      current = makers.get(current);
    }
    return current;
  }

  /** Notes which method makes which lambda. */
  private final class Lambdas extends ClassVisitor {

    private final String owner;

    Lambdas(String owner) {
      super(Opcodes.ASM9);
      this.owner = owner;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (name.equals(READING_BACK)) {
        return null;
      }
      MethodId maker = new MethodId(owner, name, descriptor);
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... arguments) {
          for (Object argument : arguments) {
            if (argument instanceof Handle handle && handle.getName().startsWith("lambda$")) {
              String target = handle.getOwner().replace('/', '.');
              makers.put(new MethodId(target, handle.getName(), handle.getDesc()), maker);
            }
          }
        }
      };
    }
  }
}

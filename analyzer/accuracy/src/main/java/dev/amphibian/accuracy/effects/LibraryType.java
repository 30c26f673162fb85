package dev.amphibian.accuracy.effects;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A type as one jar has it.
 *
 * @param above the names of the types that it extends and implements
 * @param methods what it declares itself
 */
record LibraryType(List<String> above, List<LibraryMethod> methods) {

  static LibraryType of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    List<String> above = new ArrayList<>(List.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) {
      above.add(reader.getSuperName());
    }
    List<LibraryMethod> methods = new ArrayList<>();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            methods.add(LibraryMethod.of(access, name, descriptor));
            return null;
          }
        };
    reader.accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return new LibraryType(above.stream().map(name -> name.replace('/', '.')).toList(), methods);
  }
}

package dev.amphibian.analyzer.codebase.read;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Writes a class file anew without some annotations, and so without the types they mention. */
final class WithoutAnnotations extends ClassVisitor {

  private final Predicate<String> isKept;

  private WithoutAnnotations(ClassWriter writer, Predicate<String> isKept) {
    super(Opcodes.ASM9, writer);
    this.isKept = isKept;
  }

  /**
   * The class file with those annotations only whose type's name is kept; nobody can run it, since
   * frames are left out.
   */
  static byte[] of(byte[] classFile, Predicate<String> isKept) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(
            new WithoutAnnotations(writer, isKept),
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  private boolean isKept(String descriptor) {
    return isKept.test(Type.getType(descriptor).getClassName());
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return isKept(descriptor) ? super.visitAnnotation(descriptor, visible) : null;
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    return isKept(descriptor)
        ? super.visitTypeAnnotation(reference, path, descriptor, visible)
        : null;
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    return new RecordComponentVisitor(
        api, super.visitRecordComponent(name, descriptor, signature)) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return isKept(annotation) ? super.visitAnnotation(annotation, visible) : null;
      }
    };
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    return new FieldVisitor(api, super.visitField(access, name, descriptor, signature, value)) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return isKept(annotation) ? super.visitAnnotation(annotation, visible) : null;
      }
    };
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return new MethodVisitor(
        api, super.visitMethod(access, name, descriptor, signature, exceptions)) {
      @Override
      public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
        return isKept(annotation) ? super.visitAnnotation(annotation, visible) : null;
      }

      @Override
      public @Nullable AnnotationVisitor visitParameterAnnotation(
          int parameter, String annotation, boolean visible) {
        return isKept(annotation)
            ? super.visitParameterAnnotation(parameter, annotation, visible)
            : null;
      }
    };
  }
}

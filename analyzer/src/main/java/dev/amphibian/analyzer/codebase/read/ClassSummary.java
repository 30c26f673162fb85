package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.LibraryType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a class file's header and constant pool tell without reading its code. */
final class ClassSummary {

  private static final int CONSTANT_UTF8 = 1;
  private static final int CONSTANT_CLASS = 7;
  private static final int CONSTANT_STRING = 8;

  /** What descriptors and signatures begin with: parameters, classes, arrays, type parameters. */
  private static final String BEGINNINGS = "(L[<";

  private static final String JAVA = "java/";

  private static final Pattern CLASS_NAME = Pattern.compile("[a-z]\\w*(\\.\\w+)+\\.[A-Z][\\w$]*");

  private final ClassReader reader;
  private final Set<String> annotations = new LinkedHashSet<>();

  private ClassSummary(ClassReader reader) {
    this.reader = reader;
  }

  static ClassSummary of(byte[] classFile) {
    return new ClassSummary(new ClassReader(classFile));
  }

  LibraryType asLibraryType(Optional<Jar> jar) {
    if ((reader.getAccess() & Opcodes.ACC_ANNOTATION) != 0) {
      reader.accept(
          new AnnotationNames(),
          ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }
    return new LibraryType(
        dotted(reader.getClassName()),
        jar,
        Optional.ofNullable(reader.getSuperName()).map(ClassSummary::dotted),
        List.of(reader.getInterfaces()).stream().map(ClassSummary::dotted).toList(),
        annotations,
        references(),
        namedInText());
  }

  /**
   * The types of the constant pool: class constants, and the types in descriptors and signatures,
   * those of Java's own packages left out.
   */
  Set<String> references() {
    Set<String> names = new LinkedHashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      int tag = offset == 0 ? 0 : reader.readByte(offset - 1);
      if (tag == CONSTANT_CLASS) {
        addClass(reader.readUTF8(offset, buffer), names);
      } else if (tag == CONSTANT_UTF8) {
        addDescriptor(offset, names);
      }
    }
    names.remove(dotted(reader.getClassName()));
    return names;
  }

  /** The strings of the constant pool that read like a class's name. */
  Set<String> namedInText() {
    Set<String> names = new LinkedHashSet<>();
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset != 0 && reader.readByte(offset - 1) == CONSTANT_STRING) {
        String text = reader.readUTF8(offset, buffer);
        if (text != null && text.indexOf('.') > 0 && CLASS_NAME.matcher(text).matches()) {
          names.add(text);
        }
      }
    }
    return names;
  }

  /**
   * The classes that a UTF-8 constant names if it is a descriptor or signature: between an L and a
   * semicolon or an angle bracket. Such names are plain ASCII in all that we need.
   */
  private void addDescriptor(int offset, Set<String> names) {
    int end = offset + 2 + reader.readUnsignedShort(offset);
    int start = offset + 2;
    if (start == end || BEGINNINGS.indexOf(reader.readByte(start)) < 0) {
      return;
    }
    while (start < end) {
      int at = start + 1;
      if (reader.readByte(start) == 'L') {
        while (at < end && isOfName(reader.readByte(at))) {
          at++;
        }
        boolean isName = at < end && at > start + 1 && isAfterName(reader.readByte(at));
        if (isName && !isOfJava(start + 1)) {
          names.add(text(start + 1, at));
        }
      }
      start = at;
    }
  }

  private static boolean isOfName(int each) {
    return each >= 'a' && each <= 'z'
        || each >= 'A' && each <= 'Z'
        || each >= '0' && each <= '9'
        || each == '/'
        || each == '_'
        || each == '$';
  }

  /** Whether the name at an offset begins with {@code java/}. */
  private boolean isOfJava(int offset) {
    for (int i = 0; i < JAVA.length(); i++) {
      if (reader.readByte(offset + i) != JAVA.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAfterName(int each) {
    return each == ';' || each == '<';
  }

  private String text(int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char each = (char) reader.readByte(i);
      text.append(each == '/' ? '.' : each);
    }
    return text.toString();
  }

  private static void addClass(@Nullable String internalName, Set<String> names) {
    // An array's constant is a descriptor, and read as such.
    if (internalName != null && !internalName.startsWith("[") && !internalName.startsWith(JAVA)) {
      names.add(dotted(internalName));
    }
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }

  private final class AnnotationNames extends ClassVisitor {

    AnnotationNames() {
      super(Opcodes.ASM9);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      annotations.add(Type.getType(descriptor).getClassName());
      return null;
    }
  }
}

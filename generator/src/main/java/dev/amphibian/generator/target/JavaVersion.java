package dev.amphibian.generator.target;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Java version that an application's class files need. */
public final class JavaVersion {

  private static final int OLDEST = 17;
  private static final int CLASS_FILE_OFFSET = 44;

  private JavaVersion() {}

  /** The newest version among the class files, 17 at least. */
  public static int of(Codebase codebase) {
    return codebase.types().stream()
        .map(TypeInfo::classFile)
        .mapToInt(JavaVersion::of)
        .reduce(OLDEST, Math::max);
  }

  private static int of(Path classFile) {
    try (DataInputStream header = new DataInputStream(Files.newInputStream(classFile))) {
      header.readInt();
      header.readUnsignedShort();
      return header.readUnsignedShort() - CLASS_FILE_OFFSET;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + classFile.getFileName(), e);
    }
  }
}

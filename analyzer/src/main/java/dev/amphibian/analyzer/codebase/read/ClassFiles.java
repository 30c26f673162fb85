package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Tells the class files that can be read from those that can't. */
final class ClassFiles {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int JAVA_OFFSET = 44;

  /** The newest class-file version that the ASM on the class path reads. */
  private static final int NEWEST = Opcodes.V26;

  private final Path root;

  /** Class files whose problems are shown relative to this folder. */
  ClassFiles(Path root) {
    this.root = root;
  }

  static List<Path> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".class") && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Why a class file can't be read, if its first eight bytes tell. */
  Optional<NotRead> problem(Path file) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      if (in.readInt() != MAGIC) {
        return Optional.of(notRead(file, "is not a class file", "delete it and compile again"));
      }
      in.readUnsignedShort();
      int version = in.readUnsignedShort();
      return version <= NEWEST ? Optional.empty() : Optional.of(tooNew(file, version));
    } catch (IOException e) {
      return Optional.of(cutOff(file));
    }
  }

  /** Why a class file can't be read that begins well, if so. */
  Optional<NotRead> problemFurtherOn(Path file) {
    try {
      new ClassReader(Files.readAllBytes(file)).accept(new ClassVisitor(Opcodes.ASM9) {}, 0);
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(cutOff(file));
    }
  }

  private NotRead cutOff(Path file) {
    return notRead(file, "is cut off or unreadable", "delete it and compile again");
  }

  private NotRead tooNew(Path file, int version) {
    return notRead(
        file,
        "was compiled for Java "
            + (version - JAVA_OFFSET)
            + ", newer than Java "
            + (NEWEST - JAVA_OFFSET)
            + ", the newest that can be read",
        "compile with --release " + (NEWEST - JAVA_OFFSET) + " or lower, or use a newer Amphibian");
  }

  private NotRead notRead(Path file, String problem, String remedy) {
    return new NotRead(
        new Place(ShownPath.of(root, file), 0),
        "The class file " + problem + "; its methods are missing from every slice",
        remedy);
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Tells the class files that can be read from those that can't. */
final class ClassFiles {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int HEADER_BYTES = 8;

  /** What a class file's version is more than the Java version that it is for. */
  static final int JAVA_OFFSET = 44;

  /** The newest class-file version that the ASM on the class path reads. */
  private static final int NEWEST = Opcodes.V26;

  private static final Pattern AHEAD_OF_TIME =
      Pattern.compile(
          ".+(__(BeanDefinitions|BeanFactoryRegistrations\\d*|ApplicationContextInitializer"
              + "|Autowiring|AotRepository|EnvironmentPostProcessor|BeanDefinitionRegistrar)"
              + "|\\$\\$SpringCGLIB\\$\\$\\d+)(\\$.*)?\\.class");

  private final Path root;

  /** Class files whose problems are shown relative to this folder. */
  ClassFiles(Path root) {
    this.root = root;
  }

  /** The class files of a folder, sorted; symbolic links in it are not followed but reported. */
  List<Path> below(Path folder, List<NotRead> notRead) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.sorted().toList();
      all.stream().filter(Files::isSymbolicLink).map(this::link).forEach(notRead::add);
      return all.stream()
          .filter(file -> file.toString().endsWith(".class") && !isNoType(folder, file))
          .filter(file -> Files.isRegularFile(file) && !Files.isSymbolicLink(file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Module descriptors, classes for newer Java versions only, and what Spring generates while it
   * builds ahead of time.
   */
  private static boolean isNoType(Path folder, Path file) {
    return file.endsWith("module-info.class")
        || AHEAD_OF_TIME.matcher(file.getFileName().toString()).matches()
        || folder.relativize(file).startsWith(Path.of("META-INF"));
  }

  /** Why a class file can't be read, if its first eight bytes tell. */
  Optional<NotRead> problem(Path file, byte[] bytes) {
    if (bytes.length < HEADER_BYTES) {
      return Optional.of(cutOff(file));
    }
    ByteBuffer header = ByteBuffer.wrap(bytes);
    if (header.getInt() != MAGIC) {
      return Optional.of(notRead(file, "is not a class file", "delete it and compile again"));
    }
    header.getShort();
    int version = Short.toUnsignedInt(header.getShort());
    return version <= NEWEST ? Optional.empty() : Optional.of(tooNew(file, version));
  }

  NotRead cutOff(Path file) {
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
        place(file),
        "The class file " + problem + "; its methods are missing from every slice",
        remedy);
  }

  /** A class that an earlier folder has too. */
  NotRead duplicate(TypeInfo second) {
    return new NotRead(
        place(second.classFile()),
        second.name() + " is there twice; this one is left out, as it would be at run time",
        "delete one of the two, or the module that holds it from the dependencies");
  }

  private NotRead link(Path link) {
    return new NotRead(
        place(link),
        "A symbolic link is not followed; classes behind it are missing from every slice",
        "replace the link by what it leads to");
  }

  private Place place(Path file) {
    return new Place(ShownPath.of(root, file), 0);
  }
}

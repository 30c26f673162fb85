package dev.amphibian.generator.eject;

import dev.amphibian.analyzer.codebase.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which jars a compiler needs for some sources: those with types or processors for them. */
final class CompileOnly {

  private static final String PROCESSORS =
      "META-INF/services/javax.annotation.processing.Processor";
  private static final String CLASS = ".class";

  private final Set<String> packages = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  CompileOnly(Collection<SourceFile> sources) {
    for (SourceFile source : sources) {
      packages.addAll(source.packages());
      names.addAll(source.names());
    }
  }

  /** Those of some jars that are needed, in their order. */
  List<Path> among(Collection<Path> jars) {
    return jars.stream().filter(this::isNeeded).toList();
  }

  private boolean isNeeded(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.getEntry(PROCESSORS) != null
          || zip.stream().map(ZipEntry::getName).anyMatch(this::isMentioned);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + jar.getFileName(), e);
    }
  }

  private boolean isMentioned(String entry) {
    if (!entry.endsWith(CLASS)) {
      return false;
    }
    String type = entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
    int dot = type.lastIndexOf('.');
    return names.contains(type)
        || dot > 0
            && packages.contains(type.substring(0, dot))
            && names.contains(type.substring(dot + 1));
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Configuration;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a codebase from its folders and jars; nothing of it is loaded or run. */
public final class CodebaseReader {

  private CodebaseReader() {}

  /** Reads a codebase, and keeps nothing. */
  public static Codebase read(CodebaseInput input) {
    return read(input, Cache.none());
  }

  /**
   * Reads classes and settings now, jars and sources when they are asked for.
   *
   * @param cache where what sources told is kept for the next time; class files are read faster
   *     than a file that tells the same
   */
  public static Codebase read(CodebaseInput input, Cache cache) {
    List<NotRead> notRead = new ArrayList<>();
    SourceIndex sources = SourceIndex.of(input.root(), input.sourceFolders());
    List<TypeInfo> types =
        new ClassImport(new ClassFiles(input.root()), sources).read(input.classFolders(), notRead);
    cache.made("classes", types.size());
    Configuration configuration = new ConfigurationReader(notRead).read(input, types);
    JarLibraries libraries = JarLibraries.of(input.jars(), types, notRead);
    List<Path> folders = new ArrayList<>(input.sourceFolders());
    folders.addAll(input.classFolders());
    CommentFinder comments = new CommentFinder(input.root(), folders);
    return new Codebase(
        input.name(),
        types,
        libraries,
        new ParsedSources(sources, comments, input.encoding(), cache),
        new ClassFlows(types),
        configuration,
        input.classFolders(),
        notRead);
  }
}

package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.MethodSyntax;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parses source files with JavaParser, each once, when a method in it is asked about. */
final class ParsedSources implements Sources {

  private final SourceIndex index;
  private final JavaParser parser =
      new JavaParser(
          new ParserConfiguration()
              .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
              .setAttributeComments(false));
  private final Map<String, Optional<FileSyntax>> files = new HashMap<>();
  private final List<NotRead> notRead = new ArrayList<>();

  ParsedSources(SourceIndex index) {
    this.index = index;
  }

  @Override
  public synchronized Optional<MethodSyntax> of(MethodInfo method) {
    return files
        .computeIfAbsent(method.place().file(), this::parse)
        .flatMap(file -> file.method(method));
  }

  @Override
  public synchronized List<Expression.Statement> statements(MethodInfo method) {
    return files
        .computeIfAbsent(method.place().file(), this::parse)
        .map(file -> file.statements(method))
        .orElse(List.of());
  }

  private Optional<FileSyntax> parse(String relative) {
    Optional<Path> file = index.file(relative).filter(path -> relative.endsWith(".java"));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      ParseResult<CompilationUnit> result = parser.parse(file.get());
      if (result.isSuccessful()) {
        return result.getResult().map(FileSyntax::new);
      }
      report(relative, result.getProblems());
    } catch (IOException e) {
      report(new Place(relative, 0), String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void report(String relative, List<Problem> problems) {
    Problem first = problems.get(0);
    int line =
        first.getLocation().flatMap(l -> l.toRange()).map(range -> range.begin.line).orElse(0);
    report(new Place(relative, line), first.getMessage().lines().findFirst().orElse(""));
  }

  private void report(Place place, String reason) {
    notRead.add(
        new NotRead(
            place,
            "The source doesn't parse ("
                + reason
                + "); its loops and constants are not known, its calls are",
            "correct the source, or ignore this if a preprocessor makes it valid"));
  }

  @Override
  public synchronized List<NotRead> notRead() {
    return List.copyOf(notRead);
  }
}

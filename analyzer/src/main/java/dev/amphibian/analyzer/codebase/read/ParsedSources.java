package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.codebase.Comment;
import dev.amphibian.analyzer.codebase.Expression;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.MethodSyntax;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.SourceFile;
import dev.amphibian.analyzer.codebase.Sources;
import dev.amphibian.analyzer.codebase.read.FileSyntax.Declared;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Parses source files with JavaParser, each once, when a method in it is asked about. */
final class ParsedSources implements Sources {

  /** Generated tables of this size tell nothing and cost seconds. */
  private static final long MOST_BYTES = 5_000_000;

  private final SourceIndex index;
  private final CommentFinder comments;
  private final Charset encoding;
  private final KeptSyntax kept;
  private final Map<String, Optional<FileSyntax>> files = new ConcurrentHashMap<>();
  private final Map<MethodInfo, Optional<MethodSyntax>> methods = new ConcurrentHashMap<>();
  private final Memo<String, DeclaredLines> lines = new Memo<>(this::readLines);
  private final Queue<NotRead> notRead = new ConcurrentLinkedQueue<>();

  ParsedSources(SourceIndex index, CommentFinder comments, Charset encoding, Cache cache) {
    this.index = index;
    this.comments = comments;
    this.encoding = encoding;
    this.kept = new KeptSyntax(cache);
  }

  @Override
  public Optional<MethodSyntax> of(MethodInfo method) {
    return methods.computeIfAbsent(
        method,
        m -> files.computeIfAbsent(m.place().file(), this::read).flatMap(file -> file.method(m)));
  }

  @Override
  public Optional<Integer> line(MethodInfo method) {
    return lines
        .of(method.place().file())
        .before(method.id().name(), method.place().line())
        .or(() -> of(method).map(MethodSyntax::line).filter(line -> line > 0));
  }

  private DeclaredLines readLines(String relative) {
    Optional<Path> file = index.file(relative).filter(path -> relative.endsWith(".java"));
    try {
      return file.isPresent() && Files.size(file.get()) <= MOST_BYTES
          ? DeclaredLines.in(text(file.get()))
          : DeclaredLines.none();
    } catch (IOException e) {
      return DeclaredLines.none();
    }
  }

  @Override
  public List<Expression.Statement> statements(MethodInfo method) {
    Optional<Declared> declared =
        files
            .computeIfAbsent(method.place().file(), this::read)
            .flatMap(file -> file.declaration(method));
    Optional<Path> file = index.file(method.place().file());
    if (declared.isEmpty() || file.isEmpty()) {
      return List.of();
    }
    try {
      return parser()
          .parse(text(file.get()))
          .getResult()
          .map(unit -> Expressions.in(unit, declared.get().firstLine()))
          .orElse(List.of());
    } catch (IOException e) {
      return List.of();
    }
  }

  @Override
  public Optional<SourceFile> file(String path) {
    Optional<Path> file = index.onPath(path);
    try {
      return file.isPresent() ? SourceNames.in(file.get(), text(file.get())) : Optional.empty();
    } catch (IOException e) {
      report(new Place(path, 0), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<FileSyntax> read(String relative) {
    Optional<Path> file = index.file(relative).filter(path -> relative.endsWith(".java"));
    try {
      if (file.isPresent() && Files.size(file.get()) > MOST_BYTES) {
        report(new Place(relative, 0), "it is over 5 MB");
        return Optional.empty();
      }
      return file.isPresent() ? syntax(relative, text(file.get())) : Optional.empty();
    } catch (IOException e) {
      report(new Place(relative, 0), String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      report(new Place(relative, 0), "an expression in it is nested too deeply");
    }
    return Optional.empty();
  }

  /** Its text; what isn't of the encoding is replaced. */
  private String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), encoding);
  }

  /** Whether the source suits a level of the language is the compiler's business. */
  static JavaParser parser() {
    return new JavaParser(
        new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW).setAttributeComments(false));
  }

  private Optional<FileSyntax> syntax(String relative, String source) {
    Optional<FileSyntax> known = kept.of(source);
    if (known.isEmpty()) {
      known = parse(relative, source);
      known.ifPresent(syntax -> kept.keep(source, syntax));
    }
    return known;
  }

  private Optional<FileSyntax> parse(String relative, String source) {
    ParseResult<CompilationUnit> result = parser().parse(source);
    if (!result.isSuccessful()) {
      report(relative, result.getProblems());
      return Optional.empty();
    }
    return result.getResult().map(FileSyntax::of);
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
            "correct the source, or its encoding in the build (project.build.sourceEncoding), or"
                + " ignore this if a preprocessor makes it valid"));
  }

  @Override
  public List<Comment> comments(String word) {
    return comments.with(word);
  }

  @Override
  public List<NotRead> notRead() {
    return notRead.stream().sorted(Comparator.comparing(NotRead::place)).toList();
  }
}

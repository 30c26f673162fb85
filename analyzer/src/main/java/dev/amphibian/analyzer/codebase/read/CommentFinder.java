package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Comment;
import dev.amphibian.analyzer.codebase.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds comments by a word in them, in source and configuration files, whatever their language. */
final class CommentFinder {

  private static final Pattern TEXT_FILE =
      Pattern.compile(".+\\.(java|kt|groovy|properties|ya?ml|xml)");

  /** What begins a comment in one of these, or a further line of one. */
  private static final Pattern COMMENT = Pattern.compile("//|/\\*|<!--|#|^\\s*\\*");

  private static final long MOST_BYTES = 5_000_000;

  private final Path root;
  private final List<Path> folders;

  /** Looks in these folders, and shows places relative to the root. */
  CommentFinder(Path root, List<Path> folders) {
    this.root = root;
    this.folders = List.copyOf(folders);
  }

  /** The comments with a word, sorted by place. */
  List<Comment> with(String word) {
    return folders.stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> textFiles(folder).stream())
        .distinct()
        .toList()
        .parallelStream()
        .flatMap(file -> in(file, word).stream())
        .sorted(Comparator.comparing(Comment::place))
        .toList();
  }

  private static List<Path> textFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> TEXT_FILE.matcher(file.toString()).matches())
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Comment> in(Path file, String word) {
    try {
      // Each byte is a character: the word and what begins a comment are ASCII in every encoding.
      String text =
          Files.size(file) > MOST_BYTES ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
      return text.contains(word) ? in(ShownPath.of(root, file), lines(file), word) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }

  private static List<Comment> in(String shown, List<String> lines, String word) {
    List<Comment> comments = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher start = COMMENT.matcher(lines.get(i));
      if (start.find() && lines.get(i).indexOf(word) >= start.start()) {
        boolean hasCode = !lines.get(i).substring(0, start.start()).isBlank();
        int about = hasCode ? i : nextWithCode(lines, i + 1);
        comments.add(
            new Comment(
                new Place(shown, i + 1), new Place(shown, about + 1), lines.get(i).strip()));
      }
    }
    return comments;
  }

  private static int nextWithCode(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && !hasCode(lines.get(at))) {
      at++;
    }
    return at;
  }

  private static boolean hasCode(String line) {
    Matcher start = COMMENT.matcher(line);
    return !(start.find() ? line.substring(0, start.start()) : line).isBlank();
  }
}

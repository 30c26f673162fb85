package dev.amphibian.local.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Requests in the form of the {@code .http} files that IDEs' HTTP clients read.
 *
 * <pre>
 * ### an order of two parts
 * # comments begin with a number sign or two slashes
 * POST /orders?dry=true
 * Content-Type: application/json
 *
 * {"part": "A-7", "count": 2}
 *
 * ###
 * GET /orders/1
 * </pre>
 *
 * <p>A line that begins with {@code ###} parts requests and may name the next. The target is a path
 * with its query; {@code http://host:port} or a variable such as {@code {{host}}} before it is
 * passed over, since requests go to two hosts, and so is {@code HTTP/1.1} behind it. Further lines
 * of the query may follow, indented, beginning with {@code ?} or {@code &}. The body goes from the
 * first empty line to the next {@code ###}, without the white space at its two ends; {@code < file}
 * as its only line stands for the bytes of that file. The lines of a body of type {@code
 * multipart/*} all end in CRLF, and {@code < file} stands for the bytes of that file on any of
 * them. The header fields {@code Host} and {@code Content-Length} are passed over. Response
 * handlers and variables elsewhere are reported as problems.
 *
 * @param requests what could be read, in order
 * @param problems what could not
 */
public record RequestFile(List<Request> requests, List<Problem> problems) {

  /** Copies the lists. */
  public RequestFile {
    requests = List.copyOf(requests);
    problems = List.copyOf(problems);
  }

  /**
   * Something that could not be read.
   *
   * @param line counted from 1
   * @param problem what is wrong and what to write instead
   */
  public record Problem(int line, String problem) {}

  /**
   * Reads a file in UTF-8.
   *
   * @throws UncheckedIOException if it can't be read at all
   */
  public static RequestFile read(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      return parse(Files.readString(file), folder == null ? file.toAbsolutePath() : folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read the requests in " + file, e);
    }
  }

  /** Reads {@code text}; files it names are sought in {@code folder}. */
  public static RequestFile parse(String text, Path folder) {
    return new RequestFileParser(text, folder).parse();
  }
}

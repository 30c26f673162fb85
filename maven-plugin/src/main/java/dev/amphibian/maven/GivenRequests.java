package dev.amphibian.maven;

import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.local.parity.Request;
import dev.amphibian.local.parity.RequestFile;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Reads the {@code .http} file that a parameter names. */
final class GivenRequests {

  private GivenRequests() {}

  /**
   * Its requests, at least one.
   *
   * @param otherwise what to do if one has none, such as {@code leave out amphibian.requests}
   * @throws UserProblem if there is no such file, or it can't be read
   */
  static List<Request> in(File file, String otherwise) {
    if (!file.isFile()) {
      throw new UserProblem(
          "The file of requests isn't there", file.getPath(), "write it, or " + otherwise);
    }
    RequestFile read = read(file);
    if (!read.problems().isEmpty()) {
      RequestFile.Problem first = read.problems().get(0);
      throw new UserProblem(
          "The file of requests can't be read", file + ":" + first.line(), first.problem());
    }
    if (read.requests().isEmpty()) {
      throw new UserProblem(
          "The file of requests holds none",
          file.getPath(),
          "write at least one, such as GET /orders, or " + otherwise);
    }
    return List.copyOf(read.requests());
  }

  private static RequestFile read(File file) {
    try {
      return RequestFile.read(file.toPath());
    } catch (UncheckedIOException e) {
      UserProblem problem =
          e.getCause() instanceof CharacterCodingException
              ? new UserProblem(
                  "The file of requests isn't text in UTF-8",
                  file.getPath(),
                  "save it in UTF-8; name a binary body's file with < file")
              : new UserProblem(
                  "The file of requests can't be read", file.getPath(), "make it readable");
      problem.initCause(e);
      throw problem;
    }
  }
}

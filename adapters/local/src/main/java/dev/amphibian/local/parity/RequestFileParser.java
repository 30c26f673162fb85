package dev.amphibian.local.parity;

import dev.amphibian.local.parity.RequestFile.Problem;
import dev.amphibian.runtime.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a request file line by line. */
final class RequestFileParser {

  /** Usual in request files; Java's HTTP client sets them itself, to what fits the two sides. */
  private static final Set<String> PASSED_OVER = Set.of("content-length", "host");

  /** Java's HTTP client sets these itself and takes none of ours. */
  private static final Set<String> CLIENTS_OWN = Set.of("connection", "expect", "upgrade");

  private static final String FILE = "< ";
  private static final byte[] CRLF = {'\r', '\n'};

  private final List<String> lines;
  private final Path folder;
  private final List<Request> requests = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int at;

  RequestFileParser(String text, Path folder) {
    this.lines = text.lines().toList();
    this.folder = folder;
  }

  RequestFile parse() {
    String name = "";
    while (at < lines.size()) {
      String line = lines.get(at);
      if (isSeparator(line)) {
        name = line.substring(3).trim();
        at++;
      } else if (line.isBlank() || isComment(line)) {
        at++;
      } else {
        readRequest(name);
        name = "";
      }
    }
    return new RequestFile(requests, problems);
  }

  private void readRequest(String name) {
    int begin = at;
    int problemsBefore = problems.size();
    RequestLine line = RequestLine.parse(lines.get(at++) + queryLines());
    checkTarget(line, begin);
    Headers headers = readHeaders();
    byte[] body = readBody(headers);
    if (problems.size() == problemsBefore) {
      String title = name.isEmpty() ? line.method() + " " + line.target() : name;
      requests.add(new Request(title, line.method(), line.target(), headers, body));
    }
  }

  private String queryLines() {
    StringBuilder query = new StringBuilder();
    while (at < lines.size() && lines.get(at).matches("\\s+[?&].*")) {
      query.append(lines.get(at++).trim());
    }
    return query.toString();
  }

  private void checkTarget(RequestLine line, int index) {
    try {
      URI.create("http://localhost" + line.target());
    } catch (IllegalArgumentException e) {
      String problem = "The target %s is no path: %s; write such characters percent-encoded";
      problems.add(new Problem(index + 1, problem.formatted(line.target(), e.getMessage())));
    }
  }

  private Headers readHeaders() {
    Headers headers = Headers.none();
    while (at < lines.size() && !lines.get(at).isBlank() && !isSeparator(lines.get(at))) {
      String line = lines.get(at++);
      int colon = line.indexOf(':');
      if (isComment(line)) {
        continue;
      }
      if (colon < 1) {
        problem("Expected \"name: value\" or an empty line before the body");
      } else {
        String name = line.substring(0, colon).trim();
        headers = withHeader(headers, name, line.substring(colon + 1).trim());
      }
    }
    return headers;
  }

  private Headers withHeader(Headers headers, String name, String value) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    if (CLIENTS_OWN.contains(lowerCase)) {
      problem("The client sets " + name + " itself; leave it out");
      return headers;
    }
    return PASSED_OVER.contains(lowerCase) ? headers : headers.and(name, value);
  }

  private byte[] readBody(Headers headers) {
    int begin = at;
    while (at < lines.size() && !isSeparator(lines.get(at))) {
      if (lines.get(at++).startsWith("> ")) {
        problem("Response handlers are not run; remove them");
      }
    }
    int end = at;
    while (begin < end && lines.get(begin).isBlank()) {
      begin++;
    }
    while (begin < end && lines.get(end - 1).isBlank()) {
      end--;
    }
    if (end - begin == 1 && lines.get(begin).strip().startsWith(FILE)) {
      return readBodyFile(begin);
    }
    return isMultipart(headers)
        ? multipart(begin, end)
        : String.join("\n", lines.subList(begin, end)).strip().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isMultipart(Headers headers) {
    return headers
        .first("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
        .isPresent();
  }

  /**
   * Servers take only CRLF around boundaries and part headers, and one behind the last boundary.
   */
  private byte[] multipart(int begin, int end) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int index = begin; index < end; index++) {
      String line = lines.get(index);
      body.writeBytes(
          line.startsWith(FILE) ? readBodyFile(index) : line.getBytes(StandardCharsets.UTF_8));
      body.writeBytes(CRLF);
    }
    return body.toByteArray();
  }

  private byte[] readBodyFile(int index) {
    String file = lines.get(index).strip().substring(FILE.length()).trim();
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      String problem = "The body's file %s can't be read; name one relative to the request file";
      problems.add(new Problem(index + 1, problem.formatted(folder.resolve(file))));
      return new byte[0];
    }
  }

  private void problem(String problem) {
    problems.add(new Problem(at, problem));
  }

  private static boolean isSeparator(String line) {
    return line.startsWith("###");
  }

  private static boolean isComment(String line) {
    return line.startsWith("#") || line.startsWith("//");
  }
}

package dev.amphibian.maven;

import dev.amphibian.local.parity.Comparison;
import dev.amphibian.local.parity.Reply;
import dev.amphibian.local.parity.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What came of a request, as lines for the console. */
final class ComparisonLines {

  private static final int WIDTH = 100;

  private ComparisonLines() {}

  static List<String> of(String function, Comparison comparison) {
    Request request = comparison.request();
    List<String> lines = new ArrayList<>();
    lines.add(function + ": " + request.method() + " " + request.target());
    if (comparison instanceof Comparison.Alike alike) {
      lines.add("  alike: " + answer(alike.answers().values().iterator().next()));
    } else if (comparison instanceof Comparison.Different different) {
      different.answers().forEach((side, reply) -> lines.add("  " + side + ": " + answer(reply)));
      different.differences().forEach(difference -> lines.add(line(difference)));
    } else if (comparison instanceof Comparison.Unanswered unanswered) {
      lines.add("  NO ANSWER from " + unanswered.side() + ": " + unanswered.problem());
    }
    return lines.stream().map(ComparisonLines::fit).toList();
  }

  private static String line(Comparison.Difference difference) {
    return "  DIFFERENT %s of %s: %s instead of %s"
        .formatted(difference.what(), difference.side(), difference.given(), difference.wanted());
  }

  private static String answer(Reply reply) {
    String type = reply.headers().first("Content-Type").orElse("no content type");
    boolean isText = type.startsWith("text/") || type.contains("json") || type.contains("xml");
    String body =
        isText ? new String(reply.body(), StandardCharsets.UTF_8) : reply.body().length + " bytes";
    return reply.status() + " " + type + " " + body.replaceAll("\\s+", " ");
  }

  private static String fit(String line) {
    return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
  }
}

package dev.amphibian.analyzer.report.json;

import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.content.ContentKind;
import dev.amphibian.analyzer.wait.LongestWait;
import java.util.List;
import java.util.Map;

/** What a slice holds, kind by kind. */
final class SliceJson {

  private SliceJson() {}

  static Map<String, Object> of(Result result, Tables tables) {
    return JsonReport.ordered(
        "methods", result.methods(),
        "types", tables.types(result.types()),
        "jars", jars(result),
        "resources", named(result, tables, ContentKind.RESOURCE),
        "configuration", named(result, tables, ContentKind.CONFIGURATION),
        "tables", named(result, tables, ContentKind.TABLE),
        "outbound", outbound(result, tables),
        "gaps", named(result, tables, ContentKind.GAP),
        "startUp", tables.startUp(result.startUp()),
        "longestWait", longestWait(result.longestWait()));
  }

  private static Map<String, Object> longestWait(LongestWait wait) {
    return JsonReport.ordered(
        "boundedMillis", wait.boundedMillis(),
        "unbounded", !wait.open().isEmpty(),
        "terms", wait.terms().stream().map(SliceJson::term).toList(),
        "because", wait.open().stream().map(SliceJson::open).toList());
  }

  private static Map<String, Object> term(LongestWait.Term term) {
    return JsonReport.ordered(
        "times", term.times(),
        "millis", term.millis(),
        "what", term.what(),
        "confidence", term.confidence().name(),
        "file", term.place().file(),
        "line", term.place().line());
  }

  private static Map<String, Object> open(LongestWait.Open open) {
    return JsonReport.ordered(
        "what", open.why(), "file", open.place().file(), "line", open.place().line());
  }

  /** Without paths: what leads to a library is a class, and there are many libraries. */
  private static List<Map<String, Object>> jars(Result result) {
    return result.contents().stream()
        .filter(content -> content.kind() == ContentKind.JAR)
        .map(jar -> JsonReport.ordered("name", jar.name(), "because", jar.because()))
        .toList();
  }

  private static List<Map<String, Object>> named(Result result, Tables tables, ContentKind kind) {
    return result.contents().stream()
        .filter(content -> content.kind() == kind)
        .map(
            content -> {
              Map<String, Object> json = JsonReport.ordered("name", content.name());
              json.putAll(reason(content, tables));
              return json;
            })
        .toList();
  }

  private static List<Map<String, Object>> outbound(Result result, Tables tables) {
    return result.contents().stream()
        .filter(content -> content.kind().isOutbound())
        .map(
            content -> {
              Map<String, Object> json =
                  JsonReport.ordered(
                      "kind", content.kind().key(),
                      "target", content.name(),
                      "via", content.via());
              json.putAll(reason(content, tables));
              return json;
            })
        .toList();
  }

  private static Map<String, Object> reason(Content content, Tables tables) {
    return JsonReport.ordered(
        "because", content.because(),
        "file", content.place().file(),
        "line", content.place().line(),
        "path", tables.path(content.path()));
  }
}

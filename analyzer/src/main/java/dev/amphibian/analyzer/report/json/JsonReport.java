package dev.amphibian.analyzer.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.InApplications;
import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.platform.Platform;
import dev.amphibian.analyzer.platform.Price;
import dev.amphibian.analyzer.platform.Trait;
import dev.amphibian.analyzer.report.ReportFormat;
import dev.amphibian.analyzer.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code analysis.json}; its keys are described in {@code docs/goals/analyze.md}. */
public final class JsonReport implements ReportFormat {

  @Override
  public String fileName() {
    return "analysis.json";
  }

  @Override
  public void write(Results results, Writer out) throws IOException {
    DefaultIndenter newLines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(newLines);
    printer.indentArraysWith(newLines);
    JsonMapper.builder()
        .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false)
        .build()
        .writer(printer)
        .writeValue(out, root(results));
    out.append('\n');
  }

  /** With iterators for what is long, so that it is never there as a whole. */
  private static Map<String, Object> root(Results results) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", Analysis.SCHEMA_VERSION);
    root.put("codebase", results.name());
    root.put("platforms", results.platforms().stream().map(JsonReport::platform).toList());
    root.put("load", load(results.load()));
    root.put("plans", results.platforms().stream().map(p -> PlanJson.of(results, p)).toList());
    root.put("applications", results.applications().stream().map(JsonReport::application).toList());
    Tables tables = new Tables();
    root.put(
        "entryPoints",
        results.entryPoints().stream().map(point -> entryPoint(point, tables)).iterator());
    root.put(
        "findings",
        results.entryPoints().stream()
            .flatMap(point -> point.findings().stream().map(f -> finding(point.id(), f, tables)))
            .iterator());
    root.put("notRead", results.notRead().stream().map(JsonReport::notRead).toList());
    root.put("calls", (Iterable<Map<String, Object>>) tables::calls);
    root.put("startUp", (Iterable<Map<String, Object>>) tables::startUp);
    root.put("types", (Iterable<String>) tables::types);
    return root;
  }

  private static Map<String, Object> load(Load load) {
    return ordered(
        "requests", load.requests(), "millis", load.millis(), "memoryBytes", load.memoryBytes());
  }

  private static Map<String, Object> application(Application application) {
    return ordered(
        "name",
        application.name(),
        "modules",
        application.modules().stream().map(Application.Part::name).toList());
  }

  private static Map<String, Object> platform(Platform platform) {
    Map<String, Object> limits = new TreeMap<>();
    platform
        .limits()
        .values()
        .forEach(
            limit ->
                limits.put(
                    limit.id().key(),
                    ordered(
                        "value",
                        limit.value(),
                        "text",
                        limit.text(),
                        "source",
                        limit.source(),
                        "date",
                        limit.date(),
                        "verified",
                        limit.verified())));
    return ordered(
        "id", platform.id(),
        "title", platform.title(),
        "javaVersions", platform.javaVersions(),
        "traits", platform.traits().stream().map(Trait::key).toList(),
        "limits", limits,
        "prices", platform.prices().values().stream().map(JsonReport::price).toList());
  }

  private static Map<String, Object> price(Price price) {
    return ordered(
        "id", price.id().key(),
        "usd", price.usd(),
        "source", price.source(),
        "date", price.date(),
        "verified", price.verified());
  }

  private static Map<String, Object> entryPoint(Result result, Tables tables) {
    EntryPoint point = result.entryPoint();
    Map<String, Object> verdicts = new LinkedHashMap<>();
    Map<String, Object> because = new LinkedHashMap<>();
    for (Verdict verdict : result.verdicts()) {
      verdicts.put(verdict.platform(), verdict.kind().name());
      because.put(verdict.platform(), verdict.because());
    }
    Map<String, Object> json =
        ordered(
            "id", result.id(),
            "module", result.module(),
            "applications", result.applications(),
            "class", point.type(),
            "method", point.method().name(),
            "file", point.place().file(),
            "line", point.place().line(),
            "trigger", trigger(point.trigger()),
            "verdicts", verdicts,
            "because", because);
    json.put("slice", SliceJson.of(result, tables));
    return json;
  }

  private static Map<String, Object> trigger(Trigger trigger) {
    Map<String, Object> json = ordered("kind", trigger.kind());
    json.putAll(trigger.attributes());
    return json;
  }

  private static Map<String, Object> finding(
      String entryPoint, InApplications<Finding> found, Tables tables) {
    Finding finding = found.value();
    Map<String, Object> json =
        ordered(
            "rule", finding.rule().id(),
            "family", finding.rule().family(),
            "platform", finding.platform(),
            "entryPoint", entryPoint,
            "applications", found.applications(),
            "confidence", finding.confidence().name(),
            "severity", finding.severity().name(),
            "file", finding.place().file(),
            "line", finding.place().line(),
            "path", tables.path(finding.path()),
            "message", finding.message(),
            "remedy", finding.remedy());
    json.put("accepted", finding.accepted().isPresent());
    finding.accepted().ifPresent(reason -> json.put("acceptedBecause", reason));
    return json;
  }

  private static Map<String, Object> notRead(InApplications<NotRead> found) {
    NotRead notRead = found.value();
    return ordered(
        "applications", found.applications(),
        "file", notRead.place().file(),
        "line", notRead.place().line(),
        "problem", notRead.problem(),
        "remedy", notRead.remedy());
  }

  static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}

package dev.amphibian.analyzer.report.html;

import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.analysis.InApplications;
import dev.amphibian.analyzer.analysis.Result;
import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.report.ReportFormat;
import dev.amphibian.analyzer.verdict.Verdict;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes {@code report.html}: one page with everything in it, no script or style from elsewhere.
 */
public final class HtmlReport implements ReportFormat {

  private static final Configuration FREEMARKER = configuration();

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(HtmlReport.class, "");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    return configuration;
  }

  @Override
  public String fileName() {
    return "report.html";
  }

  @Override
  public void write(Results results, Writer out) throws IOException {
    try {
      FREEMARKER
          .getTemplate("report.html.ftl", "UTF-8")
          .process(Map.of("page", page(results)), out);
    } catch (TemplateException e) {
      throw new IllegalStateException("The report's template doesn't fit its page", e);
    }
  }

  private static HtmlPage page(Results results) {
    List<HtmlPage.Row> rows = new ArrayList<>();
    for (Result result : results.entryPoints()) {
      result.verdicts().forEach(verdict -> rows.add(row(result, verdict)));
    }
    List<HtmlPage.Unread> notRead =
        results.notRead().stream()
            .map(InApplications::value)
            .map(n -> new HtmlPage.Unread(n.place().toString(), n.problem(), n.remedy()))
            .toList();
    List<HtmlPage.Limit> limits =
        results.platforms().stream()
            .flatMap(
                p ->
                    p.limits().values().stream()
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .map(
                            l ->
                                new HtmlPage.Limit(
                                    p.title(),
                                    l.id().key(),
                                    l.text(),
                                    l.source(),
                                    l.date(),
                                    l.verified())))
            .toList();
    return new HtmlPage(
        results.name(),
        applications(results),
        counts(rows),
        rows,
        HtmlPlans.of(results),
        notRead,
        limits,
        HtmlPlans.prices(results));
  }

  /** Their names where there are several, to choose from. */
  private static List<String> applications(Results results) {
    List<String> names = results.applications().stream().map(Application::name).toList();
    return names.size() > 1 ? names : List.of();
  }

  private static List<HtmlPage.Count> counts(List<HtmlPage.Row> rows) {
    List<HtmlPage.Count> counts = new ArrayList<>();
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      counts.add(
          new HtmlPage.Count(
              kind.name(),
              (int) rows.stream().filter(r -> r.verdict().equals(kind.name())).count()));
    }
    return counts;
  }

  private static HtmlPage.Row row(Result result, Verdict verdict) {
    List<HtmlPage.Item> items =
        result.findings().stream()
            .map(InApplications::value)
            .filter(f -> f.platform().equals(verdict.platform()))
            .map(HtmlReport::item)
            .toList();
    return new HtmlPage.Row(
        verdict.kind().name(),
        result.id(),
        result.entryPoint().label(),
        result.entryPoint().trigger().describe(),
        result.entryPoint().place().toString(),
        verdict.platform(),
        result.applications(),
        result.module(),
        verdict.because(),
        result.methods(),
        items,
        HtmlWaits.of(result.longestWait()),
        HtmlContents.of(result.contents()));
  }

  private static HtmlPage.Item item(Finding finding) {
    return new HtmlPage.Item(
        finding.rule().id(),
        finding.rule().title(),
        finding.severity().name(),
        finding.confidence().name(),
        finding.message(),
        finding.remedy(),
        finding.accepted().orElse(""),
        finding.accepted().isPresent(),
        steps(finding.path(), finding.place()));
  }

  /** The calls of a path, and at its end the line that it is about. */
  static List<HtmlPage.Step> steps(CallPath path, Place end) {
    List<HtmlPage.Step> steps = new ArrayList<>();
    for (Edge edge : path.edges()) {
      steps.add(new HtmlPage.Step(name(edge.from()), edge.place().toString()));
    }
    steps.add(new HtmlPage.Step(name(path.end()), end.toString()));
    return steps;
  }

  private static String name(MethodId method) {
    return method.simpleOwner() + "#" + method.name();
  }
}

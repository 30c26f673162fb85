package dev.amphibian.analyzer.report.html;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.analysis.Judged;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.finding.Finding;
import dev.amphibian.analyzer.report.ReportFormat;
import dev.amphibian.analyzer.verdict.Verdict;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
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
  public void write(Analysis analysis, Appendable out) throws IOException {
    StringWriter page = new StringWriter();
    try {
      FREEMARKER
          .getTemplate("report.html.ftl", "UTF-8")
          .process(Map.of("page", page(analysis)), page);
    } catch (TemplateException e) {
      throw new IllegalStateException("The report's template doesn't fit its page", e);
    }
    out.append(page.toString());
  }

  private static HtmlPage page(Analysis analysis) {
    List<HtmlPage.Row> rows = new ArrayList<>();
    for (Judged judged : analysis.entryPoints()) {
      judged.verdicts().forEach(verdict -> rows.add(row(judged, verdict)));
    }
    List<HtmlPage.Unread> notRead =
        analysis.notRead().stream()
            .map(n -> new HtmlPage.Unread(n.place().toString(), n.problem(), n.remedy()))
            .toList();
    List<HtmlPage.Limit> limits =
        analysis.platforms().stream()
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
    return new HtmlPage(analysis.codebase().name(), counts(rows), rows, notRead, limits);
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

  private static HtmlPage.Row row(Judged judged, Verdict verdict) {
    List<HtmlPage.Item> items =
        judged.findings().stream()
            .filter(f -> f.platform().equals(verdict.platform()))
            .map(HtmlReport::item)
            .toList();
    return new HtmlPage.Row(
        verdict.kind().name(),
        judged.entryPoint().id(),
        judged.entryPoint().label(),
        judged.entryPoint().trigger().describe(),
        judged.entryPoint().place().toString(),
        verdict.platform(),
        verdict.because(),
        judged.slice().methods().size(),
        items);
  }

  private static HtmlPage.Item item(Finding finding) {
    List<HtmlPage.Step> steps = new ArrayList<>();
    for (Edge edge : finding.path().edges()) {
      steps.add(new HtmlPage.Step(name(edge.from()), edge.place().toString()));
    }
    steps.add(new HtmlPage.Step(name(finding.path().end()), finding.place().toString()));
    return new HtmlPage.Item(
        finding.rule().id(),
        finding.rule().title(),
        finding.severity().name(),
        finding.confidence().name(),
        finding.message(),
        finding.remedy(),
        finding.accepted().orElse(""),
        finding.accepted().isPresent(),
        steps);
  }

  private static String name(MethodId method) {
    return method.simpleOwner() + "#" + method.name();
  }
}

package dev.amphibian.analyzer.report.html;

import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.wait.LongestWait;
import java.util.List;
import java.util.stream.Stream;

/** The longest wait of an entry point, as the page shows it. */
final class HtmlWaits {

  private HtmlWaits() {}

  static HtmlPage.Waits of(LongestWait wait) {
    String bounded = Unit.MILLISECONDS.format(wait.boundedMillis());
    String total =
        wait.open().isEmpty()
            ? bounded
            : "unbounded" + (wait.terms().isEmpty() ? "" : ", " + bounded + " of it known");
    List<HtmlPage.Wait> lines =
        Stream.concat(
                wait.terms().stream()
                    .map(term -> new HtmlPage.Wait(words(term), term.place().toString())),
                wait.open().stream()
                    .map(open -> new HtmlPage.Wait(open.why(), open.place().toString())))
            .toList();
    return new HtmlPage.Waits(total, lines);
  }

  private static String words(LongestWait.Term term) {
    String length = Unit.MILLISECONDS.format(term.millis());
    return (term.times() == 1 ? length : term.times() + " x " + length) + " " + term.what();
  }
}

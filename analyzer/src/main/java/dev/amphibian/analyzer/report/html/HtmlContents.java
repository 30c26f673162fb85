package dev.amphibian.analyzer.report.html;

import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.content.ContentKind;
import java.util.ArrayList;
import java.util.List;

/** What a slice holds, as the page shows it. */
final class HtmlContents {

  private HtmlContents() {}

  static List<HtmlPage.Group> of(List<Content> contents) {
    List<HtmlPage.Group> groups = new ArrayList<>();
    for (ContentKind kind : ContentKind.values()) {
      List<HtmlPage.Held> held =
          contents.stream()
              .filter(content -> content.kind() == kind)
              .map(HtmlContents::held)
              .toList();
      if (!held.isEmpty()) {
        groups.add(new HtmlPage.Group(title(kind), held));
      }
    }
    return groups;
  }

  private static String title(ContentKind kind) {
    return switch (kind) {
      case JAR -> "Libraries";
      case RESOURCE -> "Resources";
      case CONFIGURATION -> "Configuration keys";
      case TABLE -> "Tables";
      case GAP -> "Known only when it runs";
      case HTTP -> "Calls to services";
      case DATABASE -> "Calls to databases";
      case QUEUE -> "Messages sent";
      case FILE -> "Files";
    };
  }

  private static HtmlPage.Held held(Content content) {
    String name = content.name().isEmpty() ? "unknown" : content.name();
    return new HtmlPage.Held(
        content.kind().isOutbound() ? name + " by " + content.via() : name,
        content.because(),
        content.kind() == ContentKind.JAR
            ? List.of()
            : HtmlReport.steps(content.path(), content.place()));
  }
}

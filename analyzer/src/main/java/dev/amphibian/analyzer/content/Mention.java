package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Place;
import java.util.List;

/** What a method or type brings into every slice that reaches it. */
record Mention(ContentKind kind, String name, String via, String because, Place place) {

  /** What makes it another thing than others are, of a slice. */
  Object identity() {
    return switch (kind) {
      case GAP -> List.of(kind, name, place);
      default -> kind.isOutbound() ? List.of(kind, name, via) : List.of(kind, name);
    };
  }

  Content on(CallPath path) {
    return new Content(kind, name, via, because, path, place);
  }
}

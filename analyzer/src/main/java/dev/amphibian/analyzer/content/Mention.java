package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Place;

/** What a method or type brings into every slice that reaches it. */
record Mention(ContentKind kind, String name, String via, String because, Place place) {

  Content on(CallPath path) {
    return new Content(kind, name, via, because, path, place);
  }
}

package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.codebase.Place;
import java.util.Comparator;

/**
 * Something that a slice holds or touches, and why.
 *
 * @param name what it is called, such as a table's name, a key or an address; of an outbound call
 *     empty if nothing tells it
 * @param via what touches it, such as {@code RestTemplate.getForObject}
 * @param because why it belongs to the slice, in one sentence without full stop
 * @param path the calls from the entry point to the method that brings it in
 * @param place where that stands
 */
public record Content(
    ContentKind kind, String name, String via, String because, CallPath path, Place place)
    implements Comparable<Content> {

  private static final Comparator<Content> ORDER =
      Comparator.comparing(Content::kind)
          .thenComparing(Content::name)
          .thenComparing(Content::via)
          .thenComparing(Content::because)
          .thenComparing(Content::place);

  @Override
  public int compareTo(Content other) {
    return ORDER.compare(this, other);
  }
}

package dev.amphibian.accuracy.edges;

import java.util.List;
import java.util.Set;

/** What sort of call the call graph lacks, judged by its ends and the libraries between them. */
enum MissingKind {
  HANDED_ON("handed on by a filter or an advice"),
  STATIC_INITIALISER("static initialiser"),
  OBJECT_METHOD("toString, equals, hashCode or compareTo through a library"),
  PERSISTENCE("object made or read by a persistence provider"),
  REFLECTION("reflection in a library"),
  PROXIED("call on a proxy"),
  CALLBACK("other call back from a library"),
  DIRECT("direct call");

  private static final Set<String> OBJECT_METHODS =
      Set.of("toString", "equals", "hashCode", "compareTo", "compare");
  private static final List<String> PERSISTENCE_PROVIDERS =
      List.of("org.hibernate.", "org.eclipse.persistence.", "org.apache.openjpa.");
  private static final List<String> REFLECTIVE =
      List.of("jdk.internal.reflect.", "java.lang.reflect.", "java.lang.invoke.");

  private final String words;

  MissingKind(String words) {
    this.words = words;
  }

  /** The kind of a missing edge. */
  static MissingKind of(SeenEdge edge) {
    String caller = edge.via().substring(edge.via().lastIndexOf(' ') + 1);
    if (edge.isHandedOn()) {
      return HANDED_ON;
    }
    if (edge.to().name().equals("<clinit>")) {
      return STATIC_INITIALISER;
    }
    if (edge.isDirect()) {
      return DIRECT;
    }
    if (OBJECT_METHODS.contains(edge.to().name())) {
      return OBJECT_METHOD;
    }
    if (PERSISTENCE_PROVIDERS.stream().anyMatch(edge.via()::contains)) {
      return PERSISTENCE;
    }
    if (edge.kind().equals("proxied")) {
      return PROXIED;
    }
    return REFLECTIVE.stream().anyMatch(caller::startsWith) ? REFLECTION : CALLBACK;
  }

  @Override
  public String toString() {
    return words;
  }
}

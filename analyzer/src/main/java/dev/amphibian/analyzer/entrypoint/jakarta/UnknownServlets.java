package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.WebDescriptor.Servlet;
import java.util.List;
import java.util.stream.Stream;

/** The servlets of libraries in {@code web.xml} files, of which it isn't known what they call. */
final class UnknownServlets {

  /** Their frameworks have finders of their own. */
  private static final List<String> KNOWN =
      List.of(
          "com.sun.jersey.",
          "org.apache.cxf.",
          "org.glassfish.jersey.",
          "org.jboss.resteasy.",
          "org.springframework.web.");

  private UnknownServlets() {}

  static Stream<NotRead> of(Codebase codebase) {
    return codebase.configuration().webDescriptors().stream()
        .flatMap(descriptor -> descriptor.servlets().stream())
        .filter(servlet -> !servlet.patterns().isEmpty())
        .flatMap(servlet -> notRead(codebase, servlet));
  }

  private static Stream<NotRead> notRead(Codebase codebase, Servlet servlet) {
    return servlet.type().stream()
        .filter(type -> codebase.type(type).isEmpty())
        .filter(type -> KNOWN.stream().noneMatch(type::startsWith))
        .map(
            type ->
                new NotRead(
                    servlet.place(),
                    "What the servlet "
                        + type
                        + " of a library calls in the application isn't known; requests to "
                        + String.join(", ", servlet.patterns())
                        + " are no entry points",
                    "put @AsFunction on the methods that it calls"));
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.WebDescriptor;
import dev.amphibian.analyzer.codebase.WebDescriptor.Filter;
import dev.amphibian.analyzer.codebase.WebDescriptor.Listener;
import dev.amphibian.analyzer.codebase.WebDescriptor.Servlet;
import dev.amphibian.analyzer.codebase.WebDescriptor.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code web.xml} and {@code web-fragment.xml}. */
final class WebDescriptorReader {

  private static final String WEIGHT =
      "the servlets, filters and listeners it declares are missing";
  private static final List<String> NAMES =
      List.of("WEB-INF/web.xml", "META-INF/web.xml", "META-INF/web-fragment.xml");

  private final ConfigurationFiles files;

  WebDescriptorReader(ConfigurationFiles files) {
    this.files = files;
  }

  List<WebDescriptor> read(Set<Path> folders) {
    List<WebDescriptor> found = new ArrayList<>();
    for (String name : NAMES) {
      for (Path folder : folders) {
        files
            .xml(folder, name, WEIGHT)
            .map(root -> new Document(folder.resolve(name), root).descriptor())
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** One file while it is read. */
  private final class Document {

    private final Path file;
    private final XmlElement root;

    Document(Path file, XmlElement root) {
      this.file = file;
      this.root = root;
    }

    WebDescriptor descriptor() {
      return new WebDescriptor(
          root.name().equals("web-fragment"),
          root.attribute("metadata-complete").filter("true"::equals).isPresent(),
          named("servlet", this::servlet),
          named("filter", this::filter),
          root.all("listener").flatMap(e -> listener(e).stream()).toList(),
          parameters(root, "context-param"),
          root.first("session-config").map(this::session),
          files.place(file, 0));
    }

    /** One for each name that is declared or mapped, in the order of the file. */
    private <T> List<T> named(String kind, Function<String, T> make) {
      Set<String> names = new LinkedHashSet<>();
      root.all(kind).forEach(e -> names.addAll(e.texts(kind + "-name")));
      root.all(kind + "-mapping").forEach(e -> names.addAll(e.texts(kind + "-name")));
      return names.stream().map(make).toList();
    }

    private Servlet servlet(String name) {
      Optional<XmlElement> declared = called("servlet", name).stream().findFirst();
      List<XmlElement> mappings = called("servlet-mapping", name);
      return new Servlet(
          name,
          declared.flatMap(e -> e.text("servlet-class")),
          declared.flatMap(e -> e.text("jsp-file")),
          texts(mappings, "url-pattern"),
          declared.map(e -> parameters(e, "init-param")).orElse(Map.of()),
          declared.flatMap(e -> e.text("load-on-startup")).flatMap(Numbers::integer),
          declared.filter(e -> e.isTrue("async-supported")).isPresent(),
          declared.flatMap(e -> e.first("multipart-config")).isPresent(),
          place(declared.orElseGet(() -> mappings.get(0))));
    }

    private Filter filter(String name) {
      Optional<XmlElement> declared = called("filter", name).stream().findFirst();
      List<XmlElement> mappings = called("filter-mapping", name);
      return new Filter(
          name,
          declared.flatMap(e -> e.text("filter-class")),
          texts(mappings, "url-pattern"),
          texts(mappings, "servlet-name"),
          texts(mappings, "dispatcher"),
          declared.map(e -> parameters(e, "init-param")).orElse(Map.of()),
          declared.filter(e -> e.isTrue("async-supported")).isPresent(),
          place(declared.orElseGet(() -> mappings.get(0))));
    }

    private List<XmlElement> called(String element, String name) {
      String key = element.replace("-mapping", "") + "-name";
      return root.all(element).filter(e -> e.texts(key).contains(name)).toList();
    }

    private List<String> texts(List<XmlElement> elements, String child) {
      return elements.stream().flatMap(e -> e.texts(child).stream()).distinct().toList();
    }

    private Optional<Listener> listener(XmlElement element) {
      return element.text("listener-class").map(type -> new Listener(type, place(element)));
    }

    private Session session(XmlElement element) {
      return new Session(
          element.text("session-timeout").flatMap(Numbers::integer),
          element.texts("tracking-mode"),
          place(element));
    }

    private Map<String, String> parameters(XmlElement parent, String kind) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parent
          .all(kind)
          .forEach(
              e ->
                  e.text("param-name")
                      .ifPresent(n -> parameters.put(n, e.text("param-value").orElse(""))));
      return parameters;
    }

    private Place place(XmlElement element) {
      return files.place(file, element.line());
    }
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.SpringBeanFile;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Declared;
import dev.amphibian.analyzer.codebase.WiringElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the XML files in which Spring's beans are declared, wherever they lie. */
final class SpringBeanFileReader {

  private static final String WEIGHT = "the beans it declares are missing";
  private static final String CDI = "beans.xml";
  private static final int HEAD = 8192;
  private static final Pattern ROOT = Pattern.compile("<(\\w+:)?beans[\\s>]");
  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");

  private final ConfigurationFiles files;

  SpringBeanFileReader(ConfigurationFiles files) {
    this.files = files;
  }

  List<SpringBeanFile> read(Set<Path> folders) {
    List<SpringBeanFile> found = new ArrayList<>();
    for (Path folder : folders) {
      for (Path file : candidates(folder)) {
        String path = folder.relativize(file).toString();
        files
            .xml(folder, path, WEIGHT)
            .filter(root -> root.name().equals("beans"))
            .map(root -> new Document(file, root).read())
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<Path> candidates(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".xml"))
          .filter(file -> !file.endsWith(CDI) && Files.isRegularFile(file) && mayHoldBeans(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Most XML files hold something else: a look at the beginning saves parsing them. */
  private static boolean mayHoldBeans(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return ROOT.matcher(head.replace("\0", "")).find();
    } catch (IOException e) {
      return true;
    }
  }

  private static Set<String> split(String text) {
    Set<String> names = new LinkedHashSet<>();
    SEPARATORS.splitAsStream(text.strip()).filter(n -> !n.isEmpty()).forEach(names::add);
    return names;
  }

  /** One file while it is read. */
  private final class Document {

    private final Path file;
    private final XmlElement root;
    private final List<Declared> beans = new ArrayList<>();
    private final Set<String> scanned = new LinkedHashSet<>();
    private final Set<String> repositories = new LinkedHashSet<>();
    private final List<WiringElement> elements = new ArrayList<>();

    Document(Path file, XmlElement root) {
      this.file = file;
      this.root = root;
    }

    SpringBeanFile read() {
      read(root, Optional.empty());
      return new SpringBeanFile(beans, scanned, repositories, elements, files.place(file, 0));
    }

    private void read(XmlElement group, Optional<String> above) {
      Optional<String> profile = group.attribute("profile").or(() -> above);
      for (XmlElement element : group.children()) {
        switch (element.name()) {
          case "beans" -> read(element, profile);
          case "bean" -> addWithInner(element, profile, true);
          case "component-scan" ->
              element.attribute("base-package").map(p -> split(p)).ifPresent(scanned::addAll);
          case "repositories", "scan" ->
              element.attribute("base-package").map(p -> split(p)).ifPresent(repositories::addAll);
          default -> addElement(element, profile);
        }
      }
    }

    /** In a notation of its own, with the beans that are declared in it. */
    private void addElement(XmlElement element, Optional<String> profile) {
      if (!element.namespace().equals(root.namespace())) {
        elements.add(WiringElements.of(element, line -> files.place(file, line)));
        addInner(element, profile);
      }
    }

    private void addWithInner(XmlElement bean, Optional<String> profile, boolean isOuter) {
      beans.add(declared(bean, profile, isOuter));
      addInner(bean, profile);
    }

    private void addInner(XmlElement around, Optional<String> profile) {
      around.children().stream()
          .flatMap(XmlElement::descendants)
          .filter(element -> element.name().equals("bean"))
          .forEach(inner -> beans.add(declared(inner, profile, false)));
    }

    private Declared declared(XmlElement bean, Optional<String> profile, boolean isOuter) {
      return new Declared(
          names(bean),
          bean.attribute("class"),
          bean.attribute("parent"),
          bean.attribute("factory-method"),
          bean.attribute("factory-bean"),
          profile,
          bean.attribute("scope"),
          isTrue(bean, "abstract"),
          isTrue(bean, "primary"),
          isOuter && bean.attribute("autowire-candidate").filter("false"::equals).isEmpty(),
          XmlReferences.of(bean),
          XmlReferences.values(bean),
          files.place(file, bean.line()));
    }

    private static boolean isTrue(XmlElement element, String attribute) {
      return element.attribute(attribute).filter("true"::equals).isPresent();
    }

    private List<String> names(XmlElement bean) {
      Set<String> names = new LinkedHashSet<>(bean.attribute("id").stream().toList());
      bean.attribute("name").map(name -> split(name)).ifPresent(names::addAll);
      root.all("alias")
          .filter(alias -> alias.attribute("name").filter(names::contains).isPresent())
          .flatMap(alias -> alias.attribute("alias").stream())
          .toList()
          .forEach(names::add);
      return List.copyOf(names);
    }
  }
}

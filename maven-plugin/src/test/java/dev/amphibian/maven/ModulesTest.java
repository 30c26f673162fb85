package dev.amphibian.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("The arrows between modules, as docs/architecture.md draws them")
class ModulesTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern ROW = Pattern.compile("\\| `([\\w/-]+)` \\| [^|]+ \\| ([^|]+) \\|");
  private static final Pattern NAME = Pattern.compile("`([\\w/-]+)`");

  @Test
  void are_those_of_the_poms() throws Exception {
    Map<String, List<String>> drawn = drawn();
    Map<String, List<String>> built = new TreeMap<>();
    for (String module : modules()) {
      built.put(module, arrows(module));
    }

    assertThat(built).hasSizeGreaterThan(7);
    drawn.remove("samples/monolith");
    assertThat(built).isEqualTo(drawn);
  }

  private static Map<String, List<String>> drawn() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/architecture.md"));
    String modules = page.substring(page.indexOf("## Modules"), page.indexOf("## Packages"));
    Map<String, List<String>> drawn = new TreeMap<>();
    for (Matcher row = ROW.matcher(modules); row.find(); ) {
      drawn.put(
          row.group(1),
          NAME.matcher(row.group(2)).results().map(r -> r.group(1)).sorted().toList());
    }
    return drawn;
  }

  private static List<String> modules() throws Exception {
    return texts(pom(ROOT).getElementsByTagName("module"));
  }

  /** What a module sees of ours when it is compiled. */
  private static List<String> arrows(String module) throws Exception {
    Map<String, String> folders = new TreeMap<>();
    for (String each : modules()) {
      folders.put(child(pom(ROOT.resolve(each)), "artifactId"), each);
    }
    List<String> arrows = new ArrayList<>();
    NodeList dependencies = pom(ROOT.resolve(module)).getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      String folder = folders.get(child(dependency, "artifactId"));
      if (folder != null && !child(dependency, "scope").equals("test")) {
        arrows.add(folder);
      }
    }
    return arrows.stream().sorted().toList();
  }

  private static Element pom(Path folder) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(folder.resolve("pom.xml").toFile())
        .getDocumentElement();
  }

  /** The text of a direct child; empty if there is none. */
  private static String child(Element parent, String name) {
    NodeList children = parent.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(node -> node.getNodeName().equals(name))
        .map(node -> node.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static List<String> texts(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent().strip())
        .toList();
  }
}

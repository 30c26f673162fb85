package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** Reads YAML into keys with dots, each with its line. */
final class YamlFile {

  /** What aliases of aliases may make of a small file. */
  private static final int MOST_ENTRIES = 100_000;

  private static final int DEEPEST = 100;

  private final IntFunction<Place> places;
  private final Scalars scalars;
  private List<Entry> entries = new ArrayList<>();

  private YamlFile(IntFunction<Place> places, LoaderOptions options) {
    this.places = places;
    this.scalars = new Scalars(options);
  }

  /** The file's documents, each with its entries in the order of lines. */
  static List<List<Entry>> read(InputStream in, IntFunction<Place> places) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    YamlFile file = new YamlFile(places, options);
    List<List<Entry>> documents = new ArrayList<>();
    for (Node document : new Yaml(options).composeAll(new UnicodeReader(in))) {
      file.entries = new ArrayList<>();
      file.flatten("", document, 0, 0);
      documents.add(file.entries);
    }
    return documents;
  }

  private void flatten(String key, Node node, int line, int depth) {
    if (depth > DEEPEST || entries.size() > MOST_ENTRIES) {
      throw new YAMLException("more values than a file of settings has");
    }
    if (node instanceof MappingNode mapping) {
      scalars.merge(mapping);
      for (NodeTuple tuple : mapping.getValue()) {
        flatten(below(key, tuple), tuple.getValueNode(), line(tuple.getKeyNode()), depth + 1);
      }
    } else if (node instanceof SequenceNode sequence) {
      int index = 0;
      for (Node item : sequence.getValue()) {
        flatten(key + "[" + index++ + "]", item, line(item), depth + 1);
      }
    } else if (node instanceof ScalarNode scalar && !key.isEmpty()) {
      entries.add(new Entry(key, scalars.text(scalar), places.apply(line)));
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private String below(String key, NodeTuple tuple) {
    String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalars.text(scalar) : "";
    return key.isEmpty() || name.startsWith("[") ? key + name : key + "." + name;
  }

  /** Values as SnakeYAML reads them, so that {@code yes} is {@code true} as it is for Spring. */
  private static final class Scalars extends SafeConstructor {

    Scalars(LoaderOptions options) {
      super(options);
    }

    void merge(MappingNode node) {
      flattenMapping(node);
    }

    /** Spring Boot reads no dates, and nothing as an empty text. */
    String text(ScalarNode node) {
      if (node.getTag().equals(Tag.NULL)) {
        return "";
      }
      return node.getTag().equals(Tag.TIMESTAMP)
          ? node.getValue()
          : String.valueOf(constructObject(node));
    }
  }
}

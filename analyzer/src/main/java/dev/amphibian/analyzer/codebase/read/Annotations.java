package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Turns ASM's annotations into our own, those that only class files keep among them. */
final class Annotations {

  private final Names names;

  Annotations(Names names) {
    this.names = names;
  }

  List<AnnotationUse> read(
      @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
    if (visible == null && invisible == null) {
      return List.of();
    }
    Map<String, AnnotationUse> byType = new LinkedHashMap<>();
    Stream.of(visible == null ? List.<AnnotationNode>of() : visible, orEmpty(invisible))
        .flatMap(List::stream)
        .map(this::use)
        .forEach(use -> byType.putIfAbsent(use.type(), use));
    return byType.values().stream().sorted(Comparator.comparing(AnnotationUse::type)).toList();
  }

  private static List<AnnotationNode> orEmpty(@Nullable List<AnnotationNode> nodes) {
    return nodes == null ? List.of() : nodes;
  }

  private AnnotationUse use(AnnotationNode node) {
    Map<String, Object> values = new TreeMap<>();
    if (node.values != null) {
      for (int i = 0; i + 1 < node.values.size(); i += 2) {
        values.put((String) node.values.get(i), value(node.values.get(i + 1)));
      }
    }
    return new AnnotationUse(names.described(node.desc), values);
  }

  /** An attribute's value: types and constants by name, nested annotations as uses, or a list. */
  Object value(Object value) {
    if (value instanceof Type type) {
      return names.one(type.getClassName());
    }
    if (value instanceof String[] constant) {
      return constant[1];
    }
    if (value instanceof AnnotationNode nested) {
      return use(nested);
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(item -> all.add(value(item)));
      return all;
    }
    return value;
  }
}

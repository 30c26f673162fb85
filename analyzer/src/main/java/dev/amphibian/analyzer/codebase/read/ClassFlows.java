package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Flow;
import dev.amphibian.analyzer.codebase.Flows;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** Reads the order of calls from class files, of few classes: most lead to nothing that waits. */
final class ClassFlows implements Flows {

  private final Map<String, TypeInfo> types;
  private final Names names = new Names();
  private final Memo<MethodInfo, Optional<Flow>> known = new Memo<>(this::read);

  ClassFlows(Collection<TypeInfo> types) {
    this.types = types.stream().collect(Collectors.toMap(TypeInfo::name, Function.identity()));
  }

  @Override
  public Optional<Flow> of(MethodInfo method) {
    return known.of(method);
  }

  private Optional<Flow> read(MethodInfo method) {
    TypeInfo type = types.get(method.id().owner());
    if (type == null || method.calls().isEmpty()) {
      return Optional.empty();
    }
    try {
      ClassNode node = new ClassNode();
      new ClassReader(Files.readAllBytes(type.classFile())).accept(node, ClassReader.SKIP_FRAMES);
      return node.methods.stream()
          .filter(each -> each.name.equals(method.id().name()))
          .filter(each -> each.desc.equals(method.id().descriptor()))
          .map(
              each -> {
                MethodBody body = new MethodBody(node, each, type.place().file(), names);
                return new FlowReader(each, body).read();
              })
          .findFirst();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}

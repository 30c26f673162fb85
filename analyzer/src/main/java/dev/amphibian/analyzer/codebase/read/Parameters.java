package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads a method's parameters. Signatures and annotations leave out those that compilers add in
 * front, such as the outer object.
 */
final class Parameters {

  private final MethodNode method;
  private final Optional<Signatures.Declared> generic;
  private final Signatures signatures;
  private final Annotations annotations;
  private final Names names;

  Parameters(
      MethodNode method,
      Optional<Signatures.Declared> generic,
      Signatures signatures,
      Annotations annotations,
      Names names) {
    this.method = method;
    this.generic = generic;
    this.signatures = signatures;
    this.annotations = annotations;
    this.names = names;
  }

  List<ParameterInfo> read() {
    Type[] types = Type.getArgumentTypes(method.desc);
    List<ParameterInfo> all = new ArrayList<>();
    int slot = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
    for (int i = 0; i < types.length; i++) {
      all.add(new ParameterInfo(i, name(i, slot), type(i, types), annotationsOf(i, types.length)));
      slot += types[i].getSize();
    }
    return all;
  }

  private TypeUse type(int index, Type[] types) {
    List<TypeUse> declared = generic.map(Signatures.Declared::parameters).orElse(List.of());
    int inSignature = index - (types.length - declared.size());
    return inSignature >= 0 && inSignature < declared.size()
        ? declared.get(inSignature)
        : signatures.erased(types[index].getDescriptor());
  }

  private Optional<String> name(int index, int slot) {
    if (method.parameters != null && index < method.parameters.size()) {
      String given = method.parameters.get(index).name;
      if (given != null) {
        return Optional.of(names.one(given));
      }
    }
    List<LocalVariableNode> locals =
        method.localVariables == null ? List.of() : method.localVariables;
    return locals.stream()
        .filter(local -> local.index == slot)
        .findFirst()
        .map(local -> names.one(local.name));
  }

  private List<AnnotationUse> annotationsOf(int index, int count) {
    return annotations.read(
        of(method.visibleParameterAnnotations, index, count),
        of(method.invisibleParameterAnnotations, index, count));
  }

  private static @Nullable List<AnnotationNode> of(
      @Nullable List<AnnotationNode> @Nullable [] all, int index, int count) {
    if (all == null) {
      return null;
    }
    int at = index - (count - all.length);
    return at >= 0 && at < all.length ? all[at] : null;
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.Type;

/** Names of types and methods, each kept once: a class file repeats those that others use. */
final class Names {

  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Memo<String, String> types = new Memo<>(this::findType);
  private final Memo<String, String> described = new Memo<>(this::findDescribed);
  private final Map<MethodId, MethodId> methods = new ConcurrentHashMap<>();

  /** The one copy of a text. */
  String one(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  /** A binary name such as {@code com.acme.Outer$Inner} or {@code byte[]}, from an internal one. */
  String type(String internalName) {
    return types.of(internalName);
  }

  private String findType(String internalName) {
    return one(
        internalName.startsWith("[")
            ? Type.getType(internalName).getClassName()
            : internalName.replace('/', '.'));
  }

  /** A binary name from a descriptor. */
  String described(String descriptor) {
    return described.of(descriptor);
  }

  private String findDescribed(String descriptor) {
    return one(Type.getType(descriptor).getClassName());
  }

  MethodId method(String internalOwner, String name, String descriptor) {
    MethodId id = new MethodId(type(internalOwner), one(name), one(descriptor));
    MethodId known = methods.putIfAbsent(id, id);
    return known == null ? id : known;
  }
}

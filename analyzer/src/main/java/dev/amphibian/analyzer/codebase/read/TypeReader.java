package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Turns one class file into our own values. */
final class TypeReader {

  /** The minor version stands above the major one. */
  private static final int MAJOR = 0xFFFF;

  private final ClassNode node;
  private final Path classFile;
  private final Names names;
  private final String file;
  private final Signatures signatures;
  private final Annotations annotations;
  private final Optional<Signatures.Declared> declared;

  private TypeReader(byte[] bytes, int options, Path classFile, SourceIndex sources, Names names) {
    this.node = SizedClass.read(bytes, options);
    this.classFile = classFile;
    this.names = names;
    int slash = node.name.lastIndexOf('/');
    String simpleName = node.name.substring(slash + 1);
    this.file =
        names.one(
            sources.relative(
                slash < 0 ? "" : node.name.substring(0, slash).replace('/', '.'),
                node.sourceFile == null ? simpleName + ".class" : node.sourceFile));
    this.annotations = new Annotations(names);
    Signatures plain = Signatures.with(names);
    this.declared = Optional.ofNullable(node.signature).map(plain::declaration);
    this.signatures = declared.map(Signatures.Declared::inside).orElse(plain);
  }

  /** The whole type. */
  static TypeInfo read(byte[] bytes, Path classFile, SourceIndex sources, Names names) {
    return new TypeReader(bytes, ClassReader.SKIP_FRAMES, classFile, sources, names).type();
  }

  /** The type without what its methods do. */
  static TypeInfo describe(byte[] bytes, Path classFile, SourceIndex sources, Names names) {
    return new TypeReader(bytes, ClassReader.SKIP_CODE, classFile, sources, names).type();
  }

  private TypeInfo type() {
    int access = access();
    List<MethodInfo> methods = methods();
    return new TypeInfo(
        names.type(node.name),
        kind(),
        access(access),
        (access & Opcodes.ACC_ABSTRACT) != 0,
        (access & Opcodes.ACC_STATIC) != 0,
        declared.map(Signatures.Declared::typeParameters).orElse(List.of()),
        superclass(),
        declared
            .map(Signatures.Declared::interfaces)
            .orElseGet(() -> node.interfaces.stream().map(n -> TypeUse.of(names.type(n))).toList()),
        annotations.read(node.visibleAnnotations, node.invisibleAnnotations),
        node.fields.stream()
            .map(this::field)
            .sorted(Comparator.comparing(FieldInfo::name))
            .toList(),
        methods,
        (node.version & MAJOR) - ClassFiles.JAVA_OFFSET,
        new Place(
            file,
            methods.stream().mapToInt(m -> m.place().line()).filter(l -> l > 0).min().orElse(0)),
        classFile);
  }

  /** Of a nested class, the file's own flags don't tell all. */
  private int access() {
    return node.innerClasses.stream()
        .filter(inner -> inner.name.equals(node.name))
        .map((InnerClassNode inner) -> inner.access)
        .findFirst()
        .orElse(node.access);
  }

  private Optional<TypeUse> superclass() {
    boolean hasNone = node.superName == null || (node.access & Opcodes.ACC_INTERFACE) != 0;
    return hasNone
        ? Optional.empty()
        : declared
            .flatMap(Signatures.Declared::superclass)
            .or(() -> Optional.of(TypeUse.of(names.type(node.superName))));
  }

  private TypeKind kind() {
    if ((node.access & Opcodes.ACC_ANNOTATION) != 0) {
      return TypeKind.ANNOTATION;
    }
    if ((node.access & Opcodes.ACC_INTERFACE) != 0) {
      return TypeKind.INTERFACE;
    }
    if ((node.access & Opcodes.ACC_ENUM) != 0) {
      return TypeKind.ENUM;
    }
    return "java/lang/Record".equals(node.superName) ? TypeKind.RECORD : TypeKind.CLASS;
  }

  private static Access access(int flags) {
    if ((flags & Opcodes.ACC_PUBLIC) != 0) {
      return Access.PUBLIC;
    }
    if ((flags & Opcodes.ACC_PROTECTED) != 0) {
      return Access.PROTECTED;
    }
    return (flags & Opcodes.ACC_PRIVATE) != 0 ? Access.PRIVATE : Access.PACKAGE;
  }

  private FieldInfo field(FieldNode field) {
    return new FieldInfo(
        names.type(node.name),
        names.one(field.name),
        field.signature == null ? signatures.erased(field.desc) : signatures.type(field.signature),
        (field.access & Opcodes.ACC_STATIC) != 0,
        (field.access & Opcodes.ACC_FINAL) != 0,
        annotations.read(field.visibleAnnotations, field.invisibleAnnotations));
  }

  private List<MethodInfo> methods() {
    Map<MethodNode, MethodBody> bodies = new LinkedHashMap<>();
    Map<MethodId, MethodId> makers = new HashMap<>();
    for (MethodNode method : node.methods) {
      MethodBody body = new MethodBody(node, method, file, names);
      bodies.put(method, body);
      body.functions().stream()
          .filter(FunctionUse::isLambda)
          .forEach(lambda -> makers.put(lambda.body(), id(method)));
    }
    return bodies.entrySet().stream()
        .map(each -> method(each.getKey(), each.getValue(), makers))
        .sorted(Comparator.comparing(MethodInfo::id))
        .toList();
  }

  private MethodId id(MethodNode method) {
    return names.method(node.name, method.name, method.desc);
  }

  private MethodInfo method(MethodNode method, MethodBody body, Map<MethodId, MethodId> makers) {
    Optional<Signatures.Declared> generic =
        Optional.ofNullable(method.signature).map(signatures::declaration);
    String returned = Type.getReturnType(method.desc).getDescriptor();
    return new MethodInfo(
        id(method),
        access(method.access),
        (method.access & Opcodes.ACC_STATIC) != 0,
        (method.access & Opcodes.ACC_ABSTRACT) != 0,
        (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0,
        new Parameters(method, generic, signatures, annotations, names).read(),
        generic
            .flatMap(Signatures.Declared::returnType)
            .orElseGet(() -> signatures.erased(returned)),
        method.exceptions.stream().map(names::type).collect(Collectors.toSet()),
        annotations.read(method.visibleAnnotations, method.invisibleAnnotations),
        body.calls(),
        body.fieldUses(),
        body.functions(),
        new BackJumps(method.instructions).find(),
        SizedClass.codeBytes(method),
        Optional.ofNullable(makers.get(id(method))),
        Optional.ofNullable(method.annotationDefault).map(annotations::value),
        new Place(file, body.firstLine()));
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads the generic signatures of one class, where type variables stand for their first bounds. */
final class Signatures {

  private static final TypeUse OBJECT = TypeUse.of("java.lang.Object");

  private final Names names;
  private final Map<String, TypeUse> variables;

  private Signatures(Names names, Map<String, TypeUse> variables) {
    this.names = names;
    this.variables = variables;
  }

  static Signatures with(Names names) {
    return new Signatures(names, Map.of());
  }

  /** What a class's or method's signature declares. */
  record Declared(
      Signatures inside,
      List<String> typeParameters,
      Optional<TypeUse> superclass,
      List<TypeUse> interfaces,
      List<TypeUse> parameters,
      Optional<TypeUse> returnType) {}

  Declared declaration(String signature) {
    Map<String, TypeUse> inScope = new LinkedHashMap<>(variables);
    Signatures inside = new Signatures(names, inScope);
    Declaration visitor = inside.new Declaration(inScope);
    new SignatureReader(signature).accept(visitor);
    visitor.close();
    return new Declared(
        inside,
        visitor.typeParameters,
        Optional.ofNullable(visitor.superclass).map(TypeReader::use),
        visitor.interfaces.stream().map(TypeReader::use).toList(),
        visitor.parameters.stream().map(TypeReader::use).toList(),
        Optional.ofNullable(visitor.returnType).map(TypeReader::use));
  }

  /** A field's type. */
  TypeUse type(String signature) {
    TypeReader reader = new TypeReader();
    new SignatureReader(signature).acceptType(reader);
    return reader.use();
  }

  /** A type without signature. */
  TypeUse erased(String descriptor) {
    return TypeUse.of(names.described(descriptor));
  }

  private final class Declaration extends SignatureVisitor {

    private final Map<String, TypeUse> inScope;
    private final List<String> typeParameters = new ArrayList<>();
    private final List<TypeReader> interfaces = new ArrayList<>();
    private final List<TypeReader> parameters = new ArrayList<>();
    private @Nullable TypeReader superclass;
    private @Nullable TypeReader returnType;
    private @Nullable TypeReader bound;

    Declaration(Map<String, TypeUse> inScope) {
      super(Opcodes.ASM9);
      this.inScope = inScope;
    }

    @Override
    public void visitFormalTypeParameter(String name) {
      close();
      typeParameters.add(name);
      inScope.put(name, OBJECT);
    }

    @Override
    public SignatureVisitor visitClassBound() {
      bound = new TypeReader();
      return bound;
    }

    @Override
    public SignatureVisitor visitInterfaceBound() {
      return bound == null ? visitClassBound() : new TypeReader();
    }

    @Override
    public SignatureVisitor visitSuperclass() {
      close();
      superclass = new TypeReader();
      return superclass;
    }

    @Override
    public SignatureVisitor visitInterface() {
      TypeReader reader = new TypeReader();
      interfaces.add(reader);
      return reader;
    }

    @Override
    public SignatureVisitor visitParameterType() {
      close();
      TypeReader reader = new TypeReader();
      parameters.add(reader);
      return reader;
    }

    @Override
    public SignatureVisitor visitReturnType() {
      close();
      returnType = new TypeReader();
      return returnType;
    }

    @Override
    public SignatureVisitor visitExceptionType() {
      return new TypeReader();
    }

    /** A bound is known when the next part begins. */
    void close() {
      if (bound != null) {
        inScope.put(typeParameters.get(typeParameters.size() - 1), bound.use());
        bound = null;
      }
    }
  }

  /** Reads one type; wildcards count as their bounds. */
  private final class TypeReader extends SignatureVisitor {

    private String name = "java.lang.Object";
    private int dimensions;
    private Optional<String> variable = Optional.empty();
    private List<TypeUse> ofVariable = List.of();
    private List<TypeReader> arguments = new ArrayList<>();

    TypeReader() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitBaseType(char descriptor) {
      name = Type.getType(String.valueOf(descriptor)).getClassName();
    }

    @Override
    public void visitTypeVariable(String variableName) {
      TypeUse bound = variables.getOrDefault(variableName, OBJECT);
      name = bound.name();
      ofVariable = bound.arguments();
      variable = Optional.of(names.one(variableName));
    }

    @Override
    public SignatureVisitor visitArrayType() {
      dimensions++;
      return this;
    }

    @Override
    public void visitClassType(String internalName) {
      name = names.type(internalName);
    }

    @Override
    public void visitInnerClassType(String inner) {
      name = names.one(name + "$" + inner);
      arguments = new ArrayList<>();
    }

    @Override
    public void visitTypeArgument() {
      arguments.add(new TypeReader());
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
      TypeReader reader = new TypeReader();
      arguments.add(reader);
      return reader;
    }

    TypeUse use() {
      List<TypeUse> all =
          variable.isPresent() ? ofVariable : arguments.stream().map(TypeReader::use).toList();
      return new TypeUse(names.one(name + "[]".repeat(dimensions)), all, variable);
    }
  }
}

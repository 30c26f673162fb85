package dev.amphibian.analyzer.codebase.read;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.Source;
import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns one ArchUnit class into our own values. */
final class TypeConversion {

  private final JavaClass type;
  private final Source source;
  private final String file;

  TypeConversion(JavaClass type, SourceIndex sources) {
    this.type = type;
    this.source = type.getSource().orElseThrow();
    String sourceName = source.getFileName().orElse(type.getSimpleName() + ".class");
    this.file = sources.relative(type.getPackageName(), sourceName);
  }

  TypeInfo convert() {
    Set<JavaModifier> modifiers = type.getModifiers();
    return new TypeInfo(
        type.getName(),
        kind(),
        access(modifiers),
        modifiers.contains(JavaModifier.ABSTRACT),
        modifiers.contains(JavaModifier.STATIC),
        type.isInterface() ? Optional.empty() : type.getSuperclass().map(Types::use),
        type.getInterfaces().stream().map(Types::use).toList(),
        annotations(type.getAnnotations()),
        type.getFields().stream()
            .map(this::field)
            .sorted(Comparator.comparing(FieldInfo::name))
            .toList(),
        type.getCodeUnits().stream()
            .map(this::method)
            .sorted(Comparator.comparing(MethodInfo::id))
            .toList(),
        new Place(file, firstLine()),
        Path.of(source.getUri()));
  }

  private TypeKind kind() {
    if (type.isAnnotation()) {
      return TypeKind.ANNOTATION;
    }
    if (type.isInterface()) {
      return TypeKind.INTERFACE;
    }
    if (type.isEnum()) {
      return TypeKind.ENUM;
    }
    return type.isRecord() ? TypeKind.RECORD : TypeKind.CLASS;
  }

  private int firstLine() {
    return type.getCodeUnits().stream()
        .mapToInt(unit -> unit.getSourceCodeLocation().getLineNumber())
        .filter(line -> line > 0)
        .min()
        .orElse(0);
  }

  private static Access access(Set<JavaModifier> modifiers) {
    if (modifiers.contains(JavaModifier.PUBLIC)) {
      return Access.PUBLIC;
    }
    if (modifiers.contains(JavaModifier.PROTECTED)) {
      return Access.PROTECTED;
    }
    return modifiers.contains(JavaModifier.PRIVATE) ? Access.PRIVATE : Access.PACKAGE;
  }

  private FieldInfo field(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    return new FieldInfo(
        type.getName(),
        field.getName(),
        Types.use(field.getType()),
        modifiers.contains(JavaModifier.STATIC),
        modifiers.contains(JavaModifier.FINAL),
        annotations(field.getAnnotations()));
  }

  private MethodInfo method(JavaCodeUnit unit) {
    Set<JavaModifier> modifiers = unit.getModifiers();
    return new MethodInfo(
        new MethodId(
            type.getName(),
            unit.getName(),
            Types.descriptor(unit.getRawParameterTypes(), unit.getRawReturnType())),
        access(modifiers),
        modifiers.contains(JavaModifier.STATIC),
        modifiers.contains(JavaModifier.ABSTRACT),
        modifiers.contains(JavaModifier.SYNTHETIC) || modifiers.contains(JavaModifier.BRIDGE),
        parameters(unit),
        Types.use(unit.getReturnType()),
        unit.getExceptionTypes().stream().map(JavaClass::getName).collect(Collectors.toSet()),
        annotations(unit.getAnnotations()),
        calls(unit),
        fieldUses(unit),
        new Place(file, unit.getSourceCodeLocation().getLineNumber()));
  }

  private static List<ParameterInfo> parameters(JavaCodeUnit unit) {
    List<ParameterInfo> parameters = new ArrayList<>();
    List<JavaType> generic = unit.getParameterTypes();
    for (JavaParameter parameter : unit.getParameters()) {
      int index = parameter.getIndex();
      JavaType type = index < generic.size() ? generic.get(index) : parameter.getRawType();
      parameters.add(
          new ParameterInfo(index, Types.use(type), annotations(parameter.getAnnotations())));
    }
    return parameters;
  }

  private List<Call> calls(JavaCodeUnit unit) {
    return Stream.of(
            unit.getMethodCallsFromSelf(),
            unit.getConstructorCallsFromSelf(),
            unit.getMethodReferencesFromSelf(),
            unit.getConstructorReferencesFromSelf())
        .flatMap(Set::stream)
        .map(access -> new Call(Types.target(access.getTarget()), place(access)))
        .sorted(Comparator.comparing(Call::place).thenComparing(Call::target))
        .toList();
  }

  private List<FieldUse> fieldUses(JavaCodeUnit unit) {
    return unit.getFieldAccesses().stream()
        .map(
            access ->
                new FieldUse(
                    access.getTargetOwner().getName(),
                    access.getTarget().getName(),
                    access.getAccessType() == JavaFieldAccess.AccessType.SET,
                    place(access)))
        .sorted(
            Comparator.comparing(FieldUse::place)
                .thenComparing(FieldUse::name)
                .thenComparing(FieldUse::owner)
                .thenComparing(FieldUse::isWrite))
        .toList();
  }

  private Place place(JavaAccess<?> access) {
    return new Place(file, access.getLineNumber());
  }

  private static List<AnnotationUse> annotations(Set<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream()
        .map(Types::annotation)
        .sorted(Comparator.comparing(AnnotationUse::type))
        .toList();
  }
}

package dev.amphibian.analyzer.codebase.read;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Type;

/** Turns ArchUnit's types, targets and annotations into our names. */
final class Types {

  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "void", "V", "boolean", "Z", "byte", "B", "char", "C", "short", "S", "int", "I", "long",
          "J", "float", "F", "double", "D");

  private Types() {}

  static TypeUse use(JavaType type) {
    String erased = plainName(type.toErasure());
    if (type instanceof JavaParameterizedType generic) {
      return new TypeUse(
          erased, generic.getActualTypeArguments().stream().map(Types::use).toList());
    }
    return TypeUse.of(erased);
  }

  static MethodId target(CodeUnitAccessTarget target) {
    return new MethodId(
        plainName(target.getOwner()),
        target.getName(),
        descriptor(target.getRawParameterTypes(), target.getRawReturnType()));
  }

  static String descriptor(List<JavaClass> parameters, JavaClass returnType) {
    StringBuilder text = new StringBuilder("(");
    parameters.forEach(parameter -> text.append(descriptor(parameter)));
    return text.append(')').append(descriptor(returnType)).toString();
  }

  private static String descriptor(JavaClass type) {
    String name = plainName(type);
    int dimensions = 0;
    while (name.endsWith("[]")) {
      name = name.substring(0, name.length() - 2);
      dimensions++;
    }
    String primitive = PRIMITIVES.get(name);
    String element = primitive != null ? primitive : "L" + name.replace('.', '/') + ";";
    return "[".repeat(dimensions) + element;
  }

  /** Arrays as {@code byte[]}, where ArchUnit says {@code [B}. */
  private static String plainName(JavaClass type) {
    String name = type.getName();
    return name.startsWith("[") ? Type.getType(name.replace('.', '/')).getClassName() : name;
  }

  static AnnotationUse annotation(JavaAnnotation<?> annotation) {
    Map<String, Object> values = new TreeMap<>();
    annotation.getProperties().forEach((key, value) -> values.put(key, value(value)));
    return new AnnotationUse(annotation.getRawType().getName(), values);
  }

  private static Object value(Object value) {
    if (value instanceof JavaEnumConstant constant) {
      return constant.name();
    }
    if (value instanceof JavaClass type) {
      return plainName(type);
    }
    if (value instanceof JavaAnnotation<?> nested) {
      return annotation(nested);
    }
    return value.getClass().isArray() ? list(value) : value;
  }

  private static List<Object> list(Object array) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      all.add(value(Array.get(array, i)));
    }
    return all;
  }
}

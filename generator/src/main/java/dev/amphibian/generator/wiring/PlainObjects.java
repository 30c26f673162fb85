package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.ParameterInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;

/** Says why objects of a class need Spring: it would wrap, call or fill them by itself. */
final class PlainObjects {

  private static final List<String> CONTAINER_TYPES =
      List.of("org.springframework.", "jakarta.", "javax.", "org.aopalliance.");
  private static final String ASPECT = "org.aspectj.lang.annotation.Aspect";
  private static final String POST_PROCESSOR =
      "org.springframework.beans.factory.config.BeanPostProcessor";

  private final Codebase codebase;
  private final BeanGraph beans;

  PlainObjects(Codebase codebase, BeanGraph beans) {
    this.codebase = codebase;
    this.beans = beans;
  }

  void requireNoPostProcessors() {
    for (TypeInfo type : codebase.types()) {
      if (codebase.hasAnnotation(type, ASPECT) || codebase.isA(type.name(), POST_PROCESSOR)) {
        throw new NotSimple(type.simpleName() + " may wrap any bean");
      }
    }
  }

  void require(TypeInfo type) {
    if (beans.hasMemberInjection(type)) {
      throw new NotSimple(type.simpleName() + " gets objects other than by its constructor");
    }
    for (String name : codebase.supertypes(type.name())) {
      codebase
          .type(name)
          .ifPresentOrElse(own -> requirePlain(type, own), () -> requireOutside(type, name));
    }
  }

  private void requireOutside(TypeInfo type, String supertype) {
    if (CONTAINER_TYPES.stream().anyMatch(supertype::startsWith)) {
      throw new NotSimple(
          type.simpleName()
              + " is a "
              + supertype.substring(supertype.lastIndexOf('.') + 1)
              + ", which Spring calls");
    }
  }

  private void requirePlain(TypeInfo type, TypeInfo declaring) {
    requireHarmless(type.simpleName(), declaring.annotations());
    for (MethodInfo method : declaring.methods()) {
      if (!method.isSynthetic()) {
        requireMethod(declaring, method);
      }
    }
    for (FieldInfo field : declaring.fields()) {
      requireHarmless(type.simpleName() + "." + field.name(), field.annotations());
    }
  }

  void requireMethod(TypeInfo declaring, MethodInfo method) {
    requireHarmless(declaring.simpleName() + "." + method.id().name(), method.annotations());
  }

  void requirePlainParameter(MethodInfo constructor, ParameterInfo parameter) {
    requireHarmless(
        "a parameter of " + constructor.id().simpleOwner() + "'s constructor",
        parameter.annotations());
    TypeUse type = parameter.type();
    boolean isProvider =
        type.name().equals("java.util.Optional")
            || type.name().endsWith(".Provider")
            || type.name().startsWith("org.springframework.");
    if (isProvider) {
      throw new NotSimple(
          constructor.id().simpleOwner() + "'s constructor takes a " + type.source());
    }
  }

  private void requireHarmless(String words, List<AnnotationUse> annotations) {
    for (AnnotationUse use : annotations) {
      if (!HarmlessAnnotations.isHarmless(codebase, use.type())) {
        throw new NotSimple(
            words
                + " carries @"
                + use.type().substring(use.type().lastIndexOf('.') + 1)
                + ", which needs Spring");
      }
    }
  }
}

package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.bean.Bean;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.List;

/** Looks for what makes validation of a body other than Hibernate Validator's own. */
final class ValidationConditions {

  private static final String VALID = "jakarta.validation.Valid";
  private static final String CONSTRAINT_VALIDATOR = "jakarta.validation.ConstraintValidator";
  private static final String HIBERNATE = "org.hibernate.validator.HibernateValidator";

  private static final List<String> CUSTOMISING_TYPES =
      List.of(
          "jakarta.validation.Validator",
          "jakarta.validation.ValidatorFactory",
          "org.springframework.validation.Validator",
          "org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer",
          "org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer");

  private final Analysis analysis;
  private final Codebase codebase;

  ValidationConditions(Analysis analysis) {
    this.analysis = analysis;
    this.codebase = analysis.codebase();
  }

  void require(Handler handler) {
    if (!handler.isValidated()) {
      return;
    }
    boolean isPlain =
        handler.method().parameters().stream()
            .anyMatch(p -> p.annotations().stream().anyMatch(a -> a.type().equals(VALID)));
    if (!isPlain || codebase.libraries().find(HIBERNATE).isEmpty()) {
      throw new NotSimple("the body is validated by the application's validator");
    }
    analysis.beans().beans().stream()
        .filter(bean -> CUSTOMISING_TYPES.stream().anyMatch(t -> codebase.isA(bean.type(), t)))
        .map(Bean::name)
        .forEach(ValidationConditions::refuse);
    codebase.types().stream()
        .filter(type -> codebase.isA(type.name(), CONSTRAINT_VALIDATOR))
        .map(TypeInfo::simpleName)
        .forEach(ValidationConditions::refuse);
  }

  private static void refuse(String name) {
    throw new NotSimple(name + " takes part in the validation of bodies, made by Spring");
  }
}

package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.Profiles;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How surely an element's profiles and conditions hold. What only the class path decides is
 * certain; settings can be set from outside.
 */
final class Conditions {

  private static final String PROFILE = "org.springframework.context.annotation.Profile";
  private static final String CONDITIONAL = "org.springframework.context.annotation.Conditional";
  private static final String BOOT = "org.springframework.boot.autoconfigure.condition.";

  /** Conditions on other beans, which are judged when all beans are known. */
  private static final Set<String> ON_BEANS =
      Set.of(BOOT + "ConditionalOnBean", BOOT + "ConditionalOnMissingBean");

  private final Codebase codebase;
  private final Set<String> profiles;
  private final PropertyConditions properties;
  private final Map<String, Function<AnnotationUse, Optional<Confidence>>> known;

  Conditions(Codebase codebase) {
    this.codebase = codebase;
    this.profiles = Set.copyOf(codebase.settings().activeProfiles());
    this.properties = new PropertyConditions(codebase.settings());
    this.known =
        Map.of(
            PROFILE,
            this::profile,
            BOOT + "ConditionalOnProperty",
            properties::onProperty,
            BOOT + "ConditionalOnProperties",
            properties::onProperties,
            BOOT + "ConditionalOnBooleanProperty",
            properties::onBooleanProperty,
            BOOT + "ConditionalOnBooleanProperties",
            properties::onBooleanProperties,
            BOOT + "ConditionalOnCloudPlatform",
            use -> Optional.of(Confidence.POSSIBLE),
            BOOT + "ConditionalOnClass",
            this::onClass,
            BOOT + "ConditionalOnMissingClass",
            this::onMissingClass);
  }

  /** How surely all conditions on an element hold; empty if one can't. */
  Optional<Confidence> on(Annotated element) {
    Confidence all = Confidence.PROVEN;
    for (AnnotationUse use : element.annotations()) {
      Optional<Confidence> one = of(use);
      if (one.isEmpty()) {
        return one;
      }
      all = all.and(one.get());
    }
    return Optional.of(all);
  }

  private Optional<Confidence> of(AnnotationUse use) {
    Function<AnnotationUse, Optional<Confidence>> judge = known.get(use.type());
    if (judge != null) {
      return judge.apply(use);
    }
    if (ON_BEANS.contains(use.type())) {
      return Optional.of(Confidence.PROVEN);
    }
    if (use.type().equals(CONDITIONAL)) {
      return Optional.of(Confidence.LIKELY);
    }
    Annotated one = new SingleAnnotation(use);
    if (!codebase.hasAnnotation(one, CONDITIONAL)) {
      return Optional.of(Confidence.PROVEN);
    }
    Optional<TypeInfo> own = codebase.type(use.type());
    return own.isPresent() ? on(own.get()) : Optional.of(Confidence.LIKELY);
  }

  private Optional<Confidence> profile(AnnotationUse use) {
    boolean holds = Profiles.accept(use.texts("value"), profiles);
    return Optional.of(holds ? Confidence.LIKELY : Confidence.POSSIBLE);
  }

  private Optional<Confidence> onClass(AnnotationUse use) {
    boolean holds =
        Stream.concat(use.texts("value").stream(), use.texts("name").stream())
            .allMatch(this::isThere);
    return holds ? Optional.of(Confidence.PROVEN) : Optional.empty();
  }

  private Optional<Confidence> onMissingClass(AnnotationUse use) {
    boolean holds = use.texts("value").stream().noneMatch(this::isThere);
    return holds ? Optional.of(Confidence.PROVEN) : Optional.empty();
  }

  private boolean isThere(String typeName) {
    return codebase.type(typeName).isPresent() || codebase.libraries().find(typeName).isPresent();
  }
}

package dev.amphibian.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rooms of the generator and the arrows between them. */
class ArchitectureTest {

  private static final String ROOT = "dev.amphibian.generator";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void somethingWasImported() {
    assertThat(classes.size()).isGreaterThan(50);
  }

  @Test
  void arrowsRunOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("facade")
        .definedBy(ROOT)
        .layer("wiring")
        .definedBy(ROOT + ".wiring")
        .layer("source")
        .definedBy(ROOT + ".source")
        .layer("target")
        .definedBy(ROOT + ".target..")
        .layer("output")
        .definedBy(ROOT + ".output")
        .layer("pack")
        .definedBy(ROOT + ".pack")
        .layer("eject")
        .definedBy(ROOT + ".eject")
        .whereLayer("wiring")
        .mayOnlyBeAccessedByLayers("target", "facade", "pack", "eject")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("target", "facade", "pack", "eject")
        .whereLayer("target")
        .mayOnlyBeAccessedByLayers("facade", "pack", "eject")
        .whereLayer("output")
        .mayOnlyBeAccessedByLayers("facade", "pack", "eject")
        .whereLayer("facade")
        .mayOnlyBeAccessedByLayers("pack", "eject")
        .whereLayer("pack")
        .mayOnlyBeAccessedByLayers("eject")
        .whereLayer("eject")
        .mayNotBeAccessedByAnyLayer()
        .check(classes);
  }

  @Test
  void noPackageIsInACycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void templatesAreRenderedInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".source")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("freemarker..")
        .check(classes);
  }

  @Test
  void adaptersAndApplicationsAreKnownByNameOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.amphibian.runtime..",
            "dev.amphibian.spring..",
            "dev.amphibian.awslambda..",
            "org.springframework..",
            "org.apache.maven..")
        .check(classes);
  }

  @Test
  void targetsDoNotKnowEachOther() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".target.awslambda")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(ROOT, ROOT + ".target.awslambda")
        .check(classes);
    classes()
        .that()
        .resideInAPackage(ROOT + ".target.springboot")
        .should()
        .onlyBeAccessed()
        .byAnyPackage(ROOT, ROOT + ".target.springboot")
        .check(classes);
  }
}

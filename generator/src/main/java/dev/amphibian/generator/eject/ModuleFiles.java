package dev.amphibian.generator.eject;

import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Template;
import dev.amphibian.generator.target.JavaVersion;
import dev.amphibian.generator.wiring.WiredFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of a module is written anew: beside adapters and deployment files all that Maven wants. */
final class ModuleFiles {

  private final Codebase codebase;
  private final Build build;
  private final TestFile test;

  ModuleFiles(Analysis analysis, Build build) {
    this.codebase = analysis.codebase();
    this.build = build;
    this.test = new TestFile(analysis);
  }

  List<GeneratedFile> of(
      GeneratedFunction function, GeneratedTarget target, Dependencies dependencies) {
    boolean isZip = target.id().equals("aws-lambda");
    List<GeneratedFile> files = new ArrayList<>(target.files());
    files.add(test.of(function, target, isZip));
    files.add(new GeneratedFile("pom.xml", Template.render(pom(function, isZip, dependencies))));
    files.add(new GeneratedFile("README.md", Template.render(readme(function, isZip))));
    files.add(new GeneratedFile(".gitignore", "target/\n"));
    if (isZip) {
      Assembly model = new Assembly(function.name());
      files.add(new GeneratedFile("src/assembly/function.xml", Template.render(model)));
    }
    return files;
  }

  private Pom pom(GeneratedFunction function, boolean isZip, Dependencies dependencies) {
    return new Pom(
        build.group(),
        function.name().toLowerCase(Locale.ROOT),
        build.version(),
        function.wired().describe(),
        JavaVersion.of(codebase),
        build.encoding(),
        isZip,
        build.repositories(),
        build.compilerConfiguration(),
        dependencies);
  }

  private Readme readme(GeneratedFunction function, boolean isZip) {
    WiredFunction wired = function.wired();
    return new Readme(
        function.name(),
        wired.describe(),
        wired.entries().stream().map(entry -> entry.entryPoint().id()).toList(),
        codebase.name() + " " + build.version(),
        isZip,
        function.servers());
  }
}

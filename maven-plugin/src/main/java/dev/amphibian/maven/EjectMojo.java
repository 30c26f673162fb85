package dev.amphibian.maven;

import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedProject;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.eject.Ejector;
import dev.amphibian.generator.pack.Adapters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes functions and services as Maven modules of their own, which need no goal of ours. */
@Mojo(name = "eject", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class EjectMojo extends PackagingMojo {

  /** The targets to write modules for. */
  @Parameter(property = "amphibian.targets", defaultValue = "aws-lambda,spring-boot")
  private List<String> targets = List.of();

  @Override
  void run() {
    GeneratedProject generated = generated();
    Map<String, Path> adapters = adapters(generated);
    ApplicationBuild build =
        new ApplicationBuild(
            project,
            build().reactor(),
            repository().with(project.getRemoteProjectRepositories()),
            session.getRepositorySession().getArtifactTypeRegistry());
    Ejector ejector =
        new Ejector(
            generated,
            Adapters.of(adapters),
            build.takenOver(),
            build.resolver(generated.analysis().codebase().libraries().jars(), adapters));
    for (GeneratedFunction function : generated.functions()) {
      for (String id : targets) {
        GeneratedTarget target = target(function, id);
        Path place = outputFolder().resolve("ejected").resolve(id).resolve(function.name());
        ejector.eject(function, target, place);
        getLog().info(function.name() + " is ejected to " + place);
      }
    }
  }

  private static GeneratedTarget target(GeneratedFunction function, String id) {
    List<String> known = function.targets().stream().map(GeneratedTarget::id).toList();
    if (!known.contains(id)) {
      throw new UserProblem(
          "No target has this name",
          "amphibian.targets=" + id,
          "choose from " + String.join(", ", known));
    }
    return function.target(id);
  }

  @Override
  String packageFolder() {
    return "target/";
  }
}

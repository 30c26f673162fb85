package dev.amphibian.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What a build tells the compiler about annotation processors. */
final class CompilerSettings {

  private final MavenProject project;
  private final Optional<Xpp3Dom> configuration;

  CompilerSettings(MavenProject project) {
    this.project = project;
    Plugin plugin = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
    this.configuration =
        Optional.ofNullable(plugin)
            .map(CompilerSettings::main)
            .filter(Xpp3Dom.class::isInstance)
            .map(Xpp3Dom.class::cast);
  }

  /** That of the execution which compiles the main sources, else the plugin's. */
  private static Object main(Plugin plugin) {
    return plugin.getExecutions().stream()
        .filter(execution -> execution.getId().equals("default-compile"))
        .map(execution -> execution.getConfiguration())
        .filter(Xpp3Dom.class::isInstance)
        .findFirst()
        .orElse(plugin.getConfiguration());
  }

  private Optional<Xpp3Dom> child(String name) {
    return configuration.map(all -> all.getChild(name));
  }

  /** The folder to which processors write sources. */
  Path processed() {
    return child("generatedSourcesDirectory")
        .map(folder -> project.getBasedir().toPath().resolve(folder.getValue()))
        .orElse(Path.of(project.getBuild().getDirectory(), "generated-sources", "annotations"));
  }

  /** The elements as XML, in the order of the compiler plugin's pages. */
  List<String> elements() {
    List<String> elements = new ArrayList<>();
    child("annotationProcessorPaths").map(this::withVersions).ifPresent(elements::add);
    child("annotationProcessors").map(CompilerSettings::xml).ifPresent(elements::add);
    child("compilerArgs").flatMap(CompilerSettings::forProcessors).ifPresent(elements::add);
    return elements;
  }

  /** A version that is managed by the application stands nowhere in the module. */
  private String withVersions(Xpp3Dom paths) {
    Xpp3Dom copy = new Xpp3Dom(paths);
    for (Xpp3Dom path : copy.getChildren()) {
      if (path.getChild("version") == null && project.getDependencyManagement() != null) {
        project.getDependencyManagement().getDependencies().stream()
            .filter(managed -> managed.getGroupId().equals(text(path, "groupId")))
            .filter(managed -> managed.getArtifactId().equals(text(path, "artifactId")))
            .findFirst()
            .ifPresent(managed -> add(path, "version", managed.getVersion()));
      }
    }
    return xml(copy);
  }

  private static String text(Xpp3Dom element, String child) {
    Xpp3Dom found = element.getChild(child);
    return found == null ? "" : found.getValue();
  }

  private static void add(Xpp3Dom parent, String name, String value) {
    Xpp3Dom child = new Xpp3Dom(name);
    child.setValue(value);
    parent.addChild(child);
  }

  /** Other arguments ask for checks, or are for one compiler only. */
  private static Optional<String> forProcessors(Xpp3Dom arguments) {
    Xpp3Dom kept = new Xpp3Dom(arguments.getName());
    for (Xpp3Dom argument : arguments.getChildren()) {
      String value = String.valueOf(argument.getValue()).strip();
      if (value.startsWith("-A")) {
        add(kept, "arg", value);
      }
    }
    return Optional.of(kept).filter(all -> all.getChildCount() > 0).map(CompilerSettings::xml);
  }

  private static String xml(Xpp3Dom element) {
    return element.toString().replaceFirst("^<\\?xml.*\\?>\\s*", "").strip();
  }
}

package dev.amphibian.maven;

import dev.amphibian.analyzer.analysis.Application;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;

/** What an application has on its class path, gathered module by module. */
final class ApplicationPath {

  /** Archives that bring their own dependencies, which Maven doesn't pass on. */
  private static final Set<String> CLOSED = Set.of("war", "ear", "rar");

  private static final Set<String> NO_CLASSES = Set.of("sources", "test-sources", "javadoc");

  private final Reactor reactor;
  private final RunTimePath runTimePath;
  private final Set<String> added = new LinkedHashSet<>();
  private final Map<String, List<Path>> folders = new LinkedHashMap<>();
  private final Set<Path> sources = new LinkedHashSet<>();
  private final Set<Path> webFolders = new LinkedHashSet<>();
  private final Map<String, Jar> jars = new LinkedHashMap<>();
  private final List<NotRead> notRead = new ArrayList<>();

  private ApplicationPath(Reactor reactor, RunTimePath runTimePath) {
    this.reactor = reactor;
    this.runTimePath = runTimePath;
  }

  /** The class path of an application. */
  static ApplicationPath of(MavenProject project, Reactor reactor, RunTimePath runTimePath) {
    ApplicationPath path = new ApplicationPath(reactor, runTimePath);
    path.add(project);
    return path;
  }

  private void add(MavenProject project) {
    if (added.add(Reactor.key(project))) {
      addClasses(project);
      for (Artifact artifact : runTimePath.of(project)) {
        reactor
            .module(artifact)
            .ifPresentOrElse(module -> add(module, artifact), () -> addLibrary(artifact));
      }
    }
  }

  /** Of a module that isn't built now Maven knows no dependencies, unless it was installed. */
  private void add(MavenProject module, Artifact artifact) {
    if (artifact.getClassifier().equals("tests")) {
      addTestClasses(module);
    } else if (CLOSED.contains(artifact.getExtension()) || !reactor.isBuilt(module)) {
      add(module);
    } else if (!module.getPackaging().equals("pom")
        && !NO_CLASSES.contains(artifact.getClassifier())
        && added.add(Reactor.key(module))) {
      addClasses(module);
    }
  }

  private void addClasses(MavenProject module) {
    CompiledModule compiled = new CompiledModule(module);
    folders(module).add(compiled.classes());
    sources.addAll(ModuleSources.of(module));
    webFolders.add(ModuleSources.webFolder(module));
    if (compiled.isUncompiled()) {
      notRead.add(
          new NotRead(
              place(module),
              "Module " + reactor.name(module) + " isn't compiled; it is missing from every slice",
              "compile it: run mvn compile in the top folder, or add -am to -pl"));
    }
  }

  private void addTestClasses(MavenProject module) {
    folders(module).add(new CompiledModule(module).testClasses());
    module.getTestCompileSourceRoots().stream().map(Path::of).forEach(sources::add);
  }

  private List<Path> folders(MavenProject module) {
    return folders.computeIfAbsent(reactor.name(module), unused -> new ArrayList<>());
  }

  private void addLibrary(Artifact artifact) {
    File file = artifact.getFile();
    if (file != null && file.isFile() && file.getName().endsWith(".jar")) {
      jars.computeIfAbsent(withoutVersion(artifact), unused -> JarFiles.jar(artifact, file));
    } else if (CLOSED.contains(artifact.getExtension())) {
      notRead.add(
          new NotRead(
              new Place(artifact.getArtifactId() + "." + artifact.getExtension(), 0),
              "A "
                  + artifact.getExtension()
                  + " of another build isn't read; its classes are missing from every slice",
              "analyse it in the build that makes it"));
    }
  }

  private static String withoutVersion(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getClassifier();
  }

  private Place place(MavenProject module) {
    Path pom = module.getFile().toPath().toAbsolutePath().normalize();
    return new Place(reactor.folder().relativize(pom).toString().replace('\\', '/'), 0);
  }

  /** The application, named after the module that is deployed. */
  Application application(String name) {
    return new Application(
        name,
        folders.entrySet().stream()
            .map(entry -> new Application.Part(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** The folders of class files and resources, in class-path order. */
  List<Path> classFolders() {
    return folders.values().stream().flatMap(List::stream).toList();
  }

  /** The folders of sources. */
  List<Path> sourceFolders() {
    return List.copyOf(sources);
  }

  /** The folders of what is served. */
  List<Path> webFolders() {
    return List.copyOf(webFolders);
  }

  /** The libraries, in class-path order. */
  List<Jar> jars() {
    return List.copyOf(jars.values());
  }

  /** What could not be added. */
  List<NotRead> notRead() {
    return List.copyOf(notRead);
  }
}

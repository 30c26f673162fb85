package dev.amphibian.maven;

import dev.amphibian.analyzer.Analyzer;
import dev.amphibian.analyzer.analysis.Analysis;
import dev.amphibian.analyzer.problem.UserProblem;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What all goals share: the project, the output folder, the platforms, and the one place where
 * problems end.
 */
abstract class AmphibianMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  protected MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  protected MavenSession session;

  /** Where everything is written. */
  @Parameter(property = "amphibian.output", defaultValue = "${project.build.directory}/amphibian")
  protected File output;

  /** The platforms to judge for, by id. */
  @Parameter(property = "amphibian.platforms", defaultValue = "aws-lambda")
  protected List<String> platforms;

  /** Leaves this module out. */
  @Parameter(property = "amphibian.skip", defaultValue = "false")
  protected boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      if (skip || project.getPackaging().equals("pom")) {
        getLog().info("Nothing to do in this module.");
        leftOut();
      } else {
        run();
      }
    } catch (NothingToDo e) {
      getLog().info(e.getMessage());
    } catch (UserProblem e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Writing below " + output + " failed: " + e, e);
    }
  }

  /** Does the goal's work. */
  abstract void run() throws IOException, MojoFailureException;

  /** Called instead where the module is left out. */
  void leftOut() {}

  /** Whether the build has other modules. */
  boolean isOneOfSeveral() {
    return session.getProjects().size() > 1;
  }

  /** Whether there is neither a folder of sources here nor a compiled class to look at. */
  boolean hasNoCode() {
    return project.getCompileSourceRoots().stream().noneMatch(root -> new File(root).isDirectory())
        && MavenCodebase.of(project, session).classFolders().stream()
            .noneMatch(AmphibianMojo::holdsClasses);
  }

  private static boolean holdsClasses(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    } catch (IOException | UncheckedIOException e) {
      return true;
    }
  }

  /** The output folder. */
  Path outputFolder() {
    return output.toPath();
  }

  /** Analyses this module. */
  Analysis analysis() {
    if (isOneOfSeveral() && hasNoCode()) {
      throw new NothingToDo("Nothing to analyze in this module: it has no sources.");
    }
    return Analyzer.analyze(MavenCodebase.of(project, session), platforms);
  }
}

package dev.amphibian.maven;

import dev.amphibian.analyzer.cost.Load;
import dev.amphibian.analyzer.platform.PlatformChoice;
import dev.amphibian.analyzer.problem.UserProblem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * What all goals share: the project, the output folder, the platforms, and the one place where
 * problems end.
 */
abstract class AmphibianMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  protected MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  protected MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  protected MojoExecution execution;

  @Component private ProjectDependenciesResolver resolver;

  /** Where everything is written. */
  @Parameter(property = "amphibian.output", defaultValue = "${project.build.directory}/amphibian")
  protected File output;

  /**
   * The platforms to judge for: ids with options, such as {@code aws-lambda:image:alb}, or files in
   * the form of Amphibian's own, which are named from the top folder of the build.
   */
  @Parameter(property = "amphibian.platforms", defaultValue = "aws-lambda")
  protected List<String> platforms;

  /**
   * Limits that are set otherwise than by the platforms, such as {@code memory.default=512 MB}, or
   * {@code aws-lambda/memory.default=512 MB} for one of them.
   */
  @Parameter(property = "amphibian.limits")
  protected List<String> limits = List.of();

  /** How often an entry point is assumed to be called in a month, for what it would cost. */
  @Parameter(property = "amphibian.load.requests", defaultValue = "1000000")
  private long loadRequests;

  /** How long an entry point is assumed to take, for what it would cost. */
  @Parameter(property = "amphibian.load.duration", defaultValue = "200 ms")
  private String loadDuration;

  /** The memory that a function is assumed to have, for what it would cost. */
  @Parameter(property = "amphibian.load.memory", defaultValue = "512 MB")
  private String loadMemory;

  /** The encoding of the sources. */
  @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
  private @Nullable String encoding;

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

  /** How much each entry point is assumed to be used. */
  Load load() {
    return Load.of(loadRequests, loadDuration, loadMemory);
  }

  /** The platforms to judge for, with the limits that this build sets. */
  PlatformChoice platforms() {
    return new PlatformChoice(platforms, limits, build().reactor().folder());
  }

  /** Whether the build has other modules. */
  boolean isOneOfSeveral() {
    return session.getProjects().size() > 1;
  }

  /** What the build's modules are, and what was found out in them. */
  BuildResults build() {
    return BuildResults.of(session, execution);
  }

  /** The output folder; one of its own where all modules were given the same. */
  Path outputFolder() {
    Path folder = output.toPath();
    boolean isShared = !folder.startsWith(project.getBasedir().toPath());
    Reactor reactor = build().reactor();
    return isShared && !project.equals(reactor.top())
        ? folder.resolve(reactor.name(project).replace(':', '.'))
        : folder;
  }

  /**
   * What is to be judged in this module.
   *
   * @throws NothingToDo if that is nothing, or is judged in other modules
   */
  MavenCodebase codebase() {
    Reactor reactor = build().reactor();
    if (isOneOfSeveral() && !reactor.isApplication(project)) {
      List<String> applications = reactor.applicationsWith(project);
      if (applications.isEmpty()) {
        throw noSources();
      }
      throw new NothingToDo(
          "This module is judged where it is deployed: in "
              + String.join(", ", applications)
              + ".");
    }
    MavenCodebase codebase =
        MavenCodebase.of(project, reactor, new RunTimePath(resolver, session, reactor), encoding);
    if (isOneOfSeveral() && codebase.isEmpty()) {
      throw noSources();
    }
    return codebase;
  }

  private NothingToDo noSources() {
    build().nothingIn(project);
    return new NothingToDo("Nothing to analyze in this module: it has no sources.");
  }
}

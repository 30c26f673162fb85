package dev.amphibian.maven;

import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What a module's POM says about the executions of plugins. */
final class Executions {

  /** Plugins that make an archive which runs by itself, with the goal that does it. */
  private static final Map<String, String> RUNNABLE =
      Map.of(
          "org.springframework.boot:spring-boot-maven-plugin", "repackage",
          "io.quarkus:quarkus-maven-plugin", "build",
          "io.quarkus.platform:quarkus-maven-plugin", "build");

  private Executions() {}

  /** Whether an execution of a goal of ours takes place in a module too. */
  static boolean runsIn(MavenProject project, MojoExecution execution) {
    if (execution.getSource() == MojoExecution.Source.CLI) {
      return true;
    }
    Plugin plugin = project.getPlugin(execution.getPlugin().getKey());
    return plugin != null
        && plugin.getExecutions().stream()
            .filter(each -> each.getId().equals(execution.getExecutionId()))
            .anyMatch(each -> has(each, execution.getGoal()));
  }

  private static boolean has(PluginExecution execution, String goal) {
    return execution.getGoals().contains(goal) && !"none".equals(execution.getPhase());
  }

  /** Whether a module becomes an archive that runs by itself. */
  static boolean makesRunnable(MavenProject project) {
    return RUNNABLE.entrySet().stream()
        .anyMatch(
            entry ->
                Optional.ofNullable(project.getPlugin(entry.getKey()))
                    .filter(plugin -> isOn(plugin, entry.getValue()))
                    .isPresent());
  }

  private static boolean isOn(Plugin plugin, String goal) {
    return !skips(plugin.getConfiguration())
        && plugin.getExecutions().stream()
            .anyMatch(each -> has(each, goal) && !skips(each.getConfiguration()));
  }

  private static boolean skips(Object configuration) {
    return configuration instanceof Xpp3Dom dom
        && dom.getChild("skip") != null
        && "true".equals(dom.getChild("skip").getValue());
  }
}

package dev.amphibian.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says which entry points can be functions, and what stops the others. */
@Mojo(
    name = "analyze",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class AnalyzeMojo extends AmphibianMojo {

  @Override
  void run() {
    Reports.write(analysis(), outputFolder(), getLog());
  }
}

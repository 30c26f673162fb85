package dev.amphibian.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Says which entry points can be functions, and what stops the others. */
@Mojo(name = "analyze", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class AnalyzeMojo extends ReportMojo {

  @Override
  void run() {
    reported();
  }
}

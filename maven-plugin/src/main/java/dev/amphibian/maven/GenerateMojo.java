package dev.amphibian.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes sources, build and infrastructure files of functions and services, without compiling. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class GenerateMojo extends FunctionsMojo {

  @Override
  void run() {
    generated().writeTo(outputFolder());
    getLog().info("Generated below " + outputFolder());
  }
}

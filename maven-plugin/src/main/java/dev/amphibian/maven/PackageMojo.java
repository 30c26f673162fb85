package dev.amphibian.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Generates, compiles and packs functions and services, ready to deploy. */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends PackagingMojo {

  @Override
  void run() {
    packages(generated());
  }
}

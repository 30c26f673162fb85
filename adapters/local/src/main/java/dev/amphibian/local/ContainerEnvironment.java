package dev.amphibian.local;

import java.util.HashMap;
import java.util.Map;

/**
 * The environment variables that functions and services both find in their containers: UTF-8 and
 * UTC. Nothing of this machine's own environment reaches a package, so that both sides agree.
 */
final class ContainerEnvironment {

  private ContainerEnvironment() {}

  /** A fresh map to add to. */
  static Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    variables.put("TZ", ":UTC");
    variables.put("LANG", "en_US.UTF-8");
    // Their containers have that language installed; here only this one is certain to mean UTF-8.
    variables.put("LC_ALL", "C.UTF-8");
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    return variables;
  }
}

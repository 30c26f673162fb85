package dev.amphibian.spring;

import jakarta.servlet.Registration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What servlets and filters have in common when registered in code. */
abstract class Registered implements Registration.Dynamic {

  private final String name;
  private final Object component;
  private final Map<String, String> parameters = new LinkedHashMap<>();

  Registered(String name, Object component) {
    this.name = name;
    this.component = component;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getClassName() {
    return component.getClass().getName();
  }

  @Override
  public boolean setInitParameter(String key, String value) {
    return parameters.putIfAbsent(key, value) == null;
  }

  @Override
  public @Nullable String getInitParameter(String key) {
    return parameters.get(key);
  }

  @Override
  public Set<String> setInitParameters(Map<String, String> given) {
    Set<String> conflicts = new HashSet<>(given.keySet());
    conflicts.retainAll(parameters.keySet());
    if (conflicts.isEmpty()) {
      parameters.putAll(given);
    }
    return conflicts;
  }

  @Override
  public Map<String, String> getInitParameters() {
    return Map.copyOf(parameters);
  }

  /** Everything may be asynchronous here: there is no thread of a server to keep free. */
  @Override
  public void setAsyncSupported(boolean supported) {}
}

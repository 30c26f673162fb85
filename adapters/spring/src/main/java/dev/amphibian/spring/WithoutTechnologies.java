package dev.amphibian.spring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Leaves out Spring Boot's auto-configurations of the technologies that a slice doesn't need,
 * before anybody reads their conditions; those of others stay.
 */
final class WithoutTechnologies implements AutoConfigurationImportFilter, EnvironmentAware {

  /** Their names, with commas between them. */
  static final String PROPERTY = "amphibian.slice.without";

  private static final String BOOT = "org.springframework.boot.";

  private Environment environment = new StandardEnvironment();

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean[] match(
      @Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
    List<String> without =
        List.of(environment.getProperty(PROPERTY, String[].class, new String[0]));
    boolean[] matches = new boolean[autoConfigurations.length];
    for (int i = 0; i < matches.length; i++) {
      String name = autoConfigurations[i];
      matches[i] = name == null || without.stream().noneMatch(each -> isOf(name, each));
    }
    return matches;
  }

  /**
   * Whether a class configures a technology: the packages of Boot 4 are called {@code
   * jdbc.autoconfigure} and those of older ones {@code autoconfigure.jdbc}.
   */
  private static boolean isOf(String autoConfiguration, String technology) {
    if (!autoConfiguration.startsWith(BOOT)) {
      return false;
    }
    String packages =
        Arrays.stream(autoConfiguration.substring(BOOT.length()).split("\\."))
            .filter(segment -> !segment.equals("autoconfigure"))
            .collect(Collectors.joining("."));
    return packages.startsWith(technology + ".");
  }
}

package dev.amphibian.analyzer.analysis;

import java.util.List;

/**
 * Something that holds in some of a build's applications.
 *
 * @param applications their names, sorted
 */
public record InApplications<T>(T value, List<String> applications) {

  public InApplications {
    applications = applications.stream().distinct().sorted().toList();
  }
}

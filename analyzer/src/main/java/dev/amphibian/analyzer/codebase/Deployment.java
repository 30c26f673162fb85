package dev.amphibian.analyzer.codebase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the application is deployed today, as far as its container files tell.
 *
 * @param images one for each Dockerfile
 * @param services those of the compose files, databases and brokers among them
 */
public record Deployment(List<Image> images, List<Service> services) {

  public Deployment {
    images = List.copyOf(images);
    services = List.copyOf(services);
  }

  /**
   * An image as a Dockerfile builds it.
   *
   * @param base the image that the last stage stands on, as written
   * @param ports what it exposes
   * @param environment variables that it sets
   */
  public record Image(
      String base, List<String> ports, Map<String, String> environment, Place place) {

    public Image {
      ports = List.copyOf(ports);
      environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }
  }

  /**
   * A service of a compose file.
   *
   * @param image its image; empty where it is built
   * @param ports as written
   * @param memoryLimit as written, such as {@code 512m}
   * @param environment variables that it sets
   */
  public record Service(
      String name,
      Optional<String> image,
      List<String> ports,
      Optional<String> memoryLimit,
      Map<String, String> environment,
      Place place) {

    public Service {
      ports = List.copyOf(ports);
      environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }
  }
}

package dev.amphibian.analyzer.codebase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  /** What the application's images and services are given. */
  public List<Environment> environments() {
    List<Environment> all = new ArrayList<>();
    images.forEach(image -> all.add(new Environment(image.environment(), image.place())));
    all.addAll(ofServices());
    return List.copyOf(all);
  }

  /** What the services are given that are built here; not databases and brokers. */
  public List<Environment> ofServices() {
    return services.stream()
        .filter(service -> service.image().isEmpty())
        .map(service -> new Environment(service.environment(), service.place()))
        .toList();
  }

  /** Environment variables, and where they are set. */
  public record Environment(Map<String, String> variables, Place place) {

    /** How much room names and values take in UTF-8. */
    public long bytes() {
      return variables.entrySet().stream()
          .map(variable -> variable.getKey() + variable.getValue())
          .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
          .sum();
    }
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

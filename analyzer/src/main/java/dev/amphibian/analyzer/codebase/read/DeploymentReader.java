package dev.amphibian.analyzer.codebase.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amphibian.analyzer.codebase.Deployment;
import dev.amphibian.analyzer.codebase.Deployment.Image;
import dev.amphibian.analyzer.codebase.Deployment.Service;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Dockerfiles and compose files, from the project's folder down to its modules. */
final class DeploymentReader {

  private static final String WEIGHT = "how the application is deployed is not known from it";
  private static final Pattern SERVICE = Pattern.compile("services\\.(?<name>[^.]+)\\.(?<key>.+)");

  private final ConfigurationFiles files;
  private final Path root;

  DeploymentReader(ConfigurationFiles files, Path root) {
    this.files = files;
    this.root = root.toAbsolutePath().normalize();
  }

  Deployment read(Collection<Path> classFolders) {
    List<Image> images = new ArrayList<>();
    List<Service> services = new ArrayList<>();
    for (Path file : new DeploymentFiles(root).of(classFolders)) {
      if (DeploymentFiles.isCompose(file)) {
        services.addAll(services(file));
      } else {
        image(file).ifPresent(images::add);
      }
    }
    return new Deployment(images, services);
  }

  private Optional<Image> image(Path file) {
    return files
        .read(root, file, WEIGHT, in -> new String(in.readAllBytes(), UTF_8))
        .flatMap(text -> Dockerfile.image(text, files.place(file, 0)));
  }

  private List<Service> services(Path file) {
    Map<String, Map<String, Entry>> byName = new LinkedHashMap<>();
    files
        .read(root, file, WEIGHT, in -> YamlFile.read(in, line -> files.place(file, line)))
        .orElse(List.of())
        .forEach(
            document ->
                document.forEach(
                    entry -> {
                      Matcher service = SERVICE.matcher(entry.key());
                      if (service.matches()) {
                        byName
                            .computeIfAbsent(service.group("name"), n -> new LinkedHashMap<>())
                            .put(service.group("key"), entry);
                      }
                    }));
    return byName.entrySet().stream().map(e -> service(e.getKey(), e.getValue())).toList();
  }

  private static Service service(String name, Map<String, Entry> lines) {
    Map<String, String> environment = new LinkedHashMap<>();
    List<String> ports = new ArrayList<>();
    lines.forEach(
        (key, entry) -> {
          if (key.startsWith("environment.")) {
            environment.put(key.substring("environment.".length()), entry.value());
          } else if (key.startsWith("environment[")) {
            String[] pair = entry.value().split("=", 2);
            environment.put(pair[0], pair.length > 1 ? pair[1] : "");
          } else if (key.startsWith("ports[") && key.endsWith("]")) {
            ports.add(entry.value());
          }
        });
    Place place = lines.values().iterator().next().place();
    return new Service(
        name,
        value(lines, "image"),
        ports,
        value(lines, "mem_limit").or(() -> value(lines, "deploy.resources.limits.memory")),
        environment,
        place);
  }

  private static Optional<String> value(Map<String, Entry> lines, String key) {
    return Optional.ofNullable(lines.get(key)).map(Entry::value);
  }
}

package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Reach;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.LibraryType;
import dev.amphibian.analyzer.codebase.MachineCode;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.content.Content;
import dev.amphibian.analyzer.content.ContentKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The jars that a slice needs, each with the reason that is nearest to the entry point. */
final class SliceJars {

  private static final String DRIVER = "java.sql.Driver";
  private static final String DRIVER_KEY = "spring.datasource.driver-class-name";
  private static final String POOL_KEY = "spring.datasource.type";
  private static final String BOOT = "org.springframework.boot.SpringApplication";

  /** Connection pools in the order in which Spring Boot looks for them. */
  private static final List<String> POOLS =
      List.of(
          "com.zaxxer.hikari.HikariDataSource",
          "org.apache.tomcat.jdbc.pool.DataSource",
          "org.apache.commons.dbcp2.BasicDataSource",
          "oracle.ucp.jdbc.PoolDataSource");

  private final Codebase codebase;
  private final JarReach reach;
  private final Memo<TypeInfo, List<Reason>> ofTypes = new Memo<>(this::find);
  private Optional<Map<String, List<MachineCode>>> machineCode = Optional.empty();
  private final Map<Integer, String> startedBySpring = new TreeMap<>();
  private boolean knowsStarted;

  SliceJars(Codebase codebase) {
    this.codebase = codebase;
    this.reach = new JarReach(codebase.libraries());
  }

  private synchronized Map<Integer, String> startedBySpring() {
    if (!knowsStarted && codebase.libraries().find(BOOT).isPresent()) {
      collectStartedBySpring();
    }
    knowsStarted = true;
    return startedBySpring;
  }

  private void collectStartedBySpring() {
    List<Jar> jars = codebase.libraries().jars();
    for (int i = 0; i < jars.size(); i++) {
      Jar jar = jars.get(i);
      Optional<String> started =
          new TreeSet<>(codebase.libraries().startedBySpring(jar))
              .stream().filter(name -> isIn(name, jar)).findFirst();
      if (started.isPresent()) {
        startedBySpring.put(i, "Spring Boot starts classes of it, such as " + started.get());
      }
    }
  }

  private boolean isIn(String type, Jar jar) {
    return codebase.libraries().find(type).flatMap(LibraryType::jar).equals(Optional.of(jar));
  }

  /**
   * The jars of a slice.
   *
   * @param contents what else the slice touches
   */
  NeededJars of(Reach reach, List<Content> contents) {
    Map<Integer, Content> found = new HashMap<>();
    Map<Integer, Set<String>> users = new TreeMap<>();
    for (CallPath path : reach.pathsToTypes()) {
      codebase
          .type(path.end().owner())
          .ifPresent(
              type ->
                  ofTypes
                      .of(type)
                      .forEach(
                          reason -> {
                            users
                                .computeIfAbsent(reason.jar, unused -> new TreeSet<>())
                                .add(type.name());
                            found.computeIfAbsent(
                                reason.jar, n -> content(n, reason.because, path, type.place()));
                          }));
    }
    List<Jar> all = codebase.libraries().jars();
    Map<Jar, List<String>> usedByFew = new HashMap<>();
    users.forEach(
        (jar, types) -> {
          if (types.size() <= NeededJars.FEW) {
            usedByFew.put(all.get(jar), List.copyOf(types));
          }
        });
    contents.stream()
        .filter(content -> content.kind() == ContentKind.DATABASE)
        .findFirst()
        .ifPresent(
            database ->
                runtime(database.name())
                    .forEach(
                        (jar, because) ->
                            found.computeIfAbsent(
                                jar, n -> content(n, because, database.path(), database.place()))));
    startedBySpring()
        .forEach(
            (jar, because) ->
                found.computeIfAbsent(
                    jar, n -> content(n, because, reach.path(0), new Place("class path", 0))));
    List<Content> jars = found.values().stream().sorted().toList();
    List<Jar> mentioned = users.keySet().stream().map(all::get).toList();
    return new NeededJars(jars, mentioned, usedByFew, machineCode(jars));
  }

  /** The jars with machine code among these. */
  private List<CarriedCode> machineCode(List<Content> jars) {
    Map<String, List<MachineCode>> known = machineCode();
    return jars.stream()
        .flatMap(
            jar ->
                Optional.ofNullable(known.get(jar.name())).stream()
                    .map(code -> new CarriedCode(jar.name(), code, jar.path(), jar.place())))
        .toList();
  }

  private synchronized Map<String, List<MachineCode>> machineCode() {
    if (machineCode.isEmpty()) {
      machineCode = Optional.of(findMachineCode());
    }
    return machineCode.get();
  }

  private Map<String, List<MachineCode>> findMachineCode() {
    Map<String, List<MachineCode>> found = new TreeMap<>();
    for (Jar jar : codebase.libraries().jars()) {
      List<MachineCode> carried = codebase.libraries().machineCode(jar);
      if (!carried.isEmpty()) {
        found.computeIfAbsent(jar.coordinates(), unused -> new ArrayList<>()).addAll(carried);
      }
    }
    return found;
  }

  private Content content(int number, String because, CallPath path, Place place) {
    Jar jar = codebase.libraries().jars().get(number);
    return new Content(ContentKind.JAR, jar.coordinates(), "", because, path, place);
  }

  /** Why a jar is needed, by its number. */
  private record Reason(Integer jar, String because) {}

  /** By which of its references a type of the application leads to which jar. */
  private synchronized List<Reason> find(TypeInfo type) {
    Map<Integer, String> jars = new TreeMap<>();
    Set<String> references = new TreeSet<>(codebase.libraries().references(type));
    references.removeIf(name -> codebase.type(name).isPresent());
    for (String name : references) {
      Optional<Jar> own = codebase.libraries().find(name).flatMap(LibraryType::jar);
      own.ifPresent(
          jar ->
              jars.put(
                  codebase.libraries().jars().indexOf(jar),
                  type.simpleName() + " refers to " + name));
    }
    for (String name : references) {
      add(reach.from(name), type.simpleName() + " refers to " + name + ", which leads to it", jars);
    }
    return jars.entrySet().stream().map(e -> new Reason(e.getKey(), e.getValue())).toList();
  }

  private static void add(BitSet numbers, String because, Map<Integer, String> jars) {
    numbers.stream().forEach(number -> jars.putIfAbsent(number, because));
  }

  /** What only the settings bring in: the driver of the database, and the pool in front of it. */
  private synchronized Map<Integer, String> runtime(String address) {
    Map<Integer, String> jars = new TreeMap<>();
    codebase
        .settings()
        .get(DRIVER_KEY)
        .or(() -> driver(address))
        .ifPresent(type -> add(reach.from(type), "the database's driver is " + type, jars));
    codebase
        .settings()
        .get(POOL_KEY)
        .or(() -> POOLS.stream().filter(this::isLibrary).findFirst())
        .ifPresent(type -> add(reach.from(type), "its connections are pooled by " + type, jars));
    return jars;
  }

  private boolean isLibrary(String type) {
    return codebase.libraries().find(type).isPresent();
  }

  /** The driver whose name holds the word behind {@code jdbc:}; without address the only one. */
  private Optional<String> driver(String address) {
    Set<String> drivers = new TreeSet<>(reach.providers(DRIVER));
    String[] parts = address.split(":", 3);
    if (address.startsWith("jdbc:") && parts.length > 1) {
      String database = parts[1].toLowerCase(Locale.ROOT);
      return drivers.stream()
          .filter(name -> name.toLowerCase(Locale.ROOT).contains(database))
          .findFirst();
    }
    return drivers.size() == 1 ? drivers.stream().findFirst() : Optional.empty();
  }
}

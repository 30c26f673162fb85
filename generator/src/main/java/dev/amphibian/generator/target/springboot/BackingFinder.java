package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.generator.wiring.MentionedTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the servers that a service needs: those to which a setting in force points; those that the
 * controller's classes and what they lead to talk to; those of which a library makes use by itself;
 * and where a data source has no address, the one whose driver is there.
 */
final class BackingFinder {

  private static final String DATA_SOURCE = "spring.datasource.url";
  private static final String JDBC = "org.springframework.jdbc.core.JdbcTemplate";

  private final Codebase codebase;
  private final Settings settings;
  private final Set<String> libraries;
  private final List<BackingService> known = BackingService.all();

  BackingFinder(Codebase codebase, Settings settings) {
    this.codebase = codebase;
    this.settings = settings;
    this.libraries =
        codebase.libraries().jars().stream().map(Jar::coordinates).collect(Collectors.toSet());
  }

  /**
   * The servers, in the order of the data file.
   *
   * @param controllers the names of the classes whose objects are called
   */
  List<Backing> find(Collection<String> controllers) {
    Set<String> mentioned = MentionedTypes.from(controllers, codebase);
    List<Backing> found = new ArrayList<>();
    for (BackingService service : known) {
      if (!service.isEmbedded()) {
        List<Backing> byAddress = byAddress(service);
        found.addAll(byAddress);
        if (byAddress.isEmpty() && isUsed(service, mentioned)) {
          found.add(Backing.of(service, service.kind(), "app").byProperties());
        } else if (byAddress.isEmpty() && isOnlyDriver(service)) {
          Backing backing = Backing.of(service, service.kind(), "app");
          backing.byAddress(DATA_SOURCE, "");
          found.add(backing);
        }
      }
    }
    return found;
  }

  /** Whether data is kept in a database within the application, which each copy has of its own. */
  boolean hasEmbeddedDatabase() {
    List<BackingService> embedded = known.stream().filter(BackingService::isEmbedded).toList();
    return embedded.stream().anyMatch(service -> !addresses(service).isEmpty())
        || !hasDataSourceAddress() && hasJdbc() && embedded.stream().anyMatch(this::hasDriver);
  }

  /** One server per database; the first has the kind's name. */
  private List<Backing> byAddress(BackingService service) {
    Map<String, Backing> byDatabase = new LinkedHashMap<>();
    for (Settings.Entry entry : addresses(service)) {
      ServerAddress address = ServerAddress.of(settings.resolve(entry.value()));
      String host = service.kind() + (byDatabase.isEmpty() ? "" : "-" + address.hostLabel());
      byDatabase
          .computeIfAbsent(address.database(), name -> Backing.of(service, host, name))
          .byAddress(entry.key(), address.options());
    }
    return List.copyOf(byDatabase.values());
  }

  private List<Settings.Entry> addresses(BackingService service) {
    return settings.below("").stream()
        .filter(entry -> service.isAddress(settings.resolve(entry.value())))
        .toList();
  }

  private boolean isUsed(BackingService service, Set<String> mentioned) {
    return mentioned.stream().anyMatch(service::isUsedBy)
        || service.facts("library").stream().anyMatch(libraries::contains);
  }

  private boolean isOnlyDriver(BackingService service) {
    return hasDriver(service)
        && hasJdbc()
        && !hasDataSourceAddress()
        && known.stream().filter(this::hasDriver).count() == 1;
  }

  private boolean hasDriver(BackingService service) {
    return service.facts("driver").stream().anyMatch(libraries::contains);
  }

  private boolean hasJdbc() {
    return codebase.libraries().find(JDBC).isPresent();
  }

  private boolean hasDataSourceAddress() {
    return settings.get(DATA_SOURCE).filter(url -> url.startsWith("jdbc:")).isPresent();
  }
}

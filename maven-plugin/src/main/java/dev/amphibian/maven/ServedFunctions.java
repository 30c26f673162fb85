package dev.amphibian.maven;

import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.local.Relay;
import dev.amphibian.local.parity.Side;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * The functions that serve here, in all their forms. Each form keeps its address while it is
 * replaced, also where its function was gone for a while.
 */
final class ServedFunctions implements AutoCloseable {

  private final Log log;
  private final Map<Address, Relay> relays = new LinkedHashMap<>();
  private Map<String, LocalForms> running = Map.of();

  private record Address(String function, String form) {}

  ServedFunctions(Log log) {
    this.log = log;
  }

  /**
   * Starts all functions of a run; once they answer, they take over from those that ran before.
   * Those that are new or gone are printed.
   *
   * @throws dev.amphibian.analyzer.problem.UserProblem if one doesn't start: then all stays as it
   *     was
   */
  void replaceBy(LocalRun run) throws IOException {
    Map<String, LocalForms> before = running;
    running = started(run);
    relays.forEach(
        (address, relay) -> server(address).ifPresentOrElse(relay::leadTo, relay::leadNowhere));
    before.values().forEach(LocalForms::close);
    for (GeneratedFunction function : run.project().functions()) {
      if (!before.containsKey(function.name())) {
        log.info(LocalRun.address(function.wired()) + " " + LocalForms.addresses(sides(function)));
      }
    }
    before.keySet().stream()
        .filter(name -> !running.containsKey(name))
        .forEach(name -> log.info(name + " is no longer there"));
  }

  private Map<String, LocalForms> started(LocalRun run) throws IOException {
    Map<String, LocalForms> started = new LinkedHashMap<>();
    try {
      for (GeneratedFunction function : run.project().functions()) {
        LocalForms forms = new LocalForms(log);
        started.put(function.name(), forms);
        run.start(forms, function);
        for (Side side : forms.sides()) {
          openRelay(new Address(function.name(), side.name()));
        }
      }
      return started;
    } catch (IOException | RuntimeException e) {
      started.values().forEach(LocalForms::close);
      throw e;
    }
  }

  private void openRelay(Address address) throws IOException {
    if (!relays.containsKey(address)) {
      relays.put(address, Relay.open());
    }
  }

  /** Where a form really answers, if it runs. */
  private Optional<URI> server(Address address) {
    return Optional.ofNullable(running.get(address.function())).stream()
        .flatMap(forms -> forms.sides().stream())
        .filter(side -> side.name().equals(address.form()))
        .map(Side::address)
        .findFirst();
  }

  /** The forms of a function at the addresses that stay. */
  private List<Side> sides(GeneratedFunction function) {
    return relays.entrySet().stream()
        .filter(entry -> entry.getKey().function().equals(function.name()))
        .map(entry -> new Side(entry.getKey().form(), entry.getValue().address()))
        .toList();
  }

  @Override
  public void close() {
    relays.values().forEach(Relay::close);
    running.values().forEach(LocalForms::close);
  }
}

package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.KeyNames;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A server that a service needs beside it.
 *
 * @param host its name in the network
 * @param database the name of the database in it
 * @param settings what points the application to it, by environment variable
 * @param credentials the same, as far as it is nobody else's business
 */
record Backing(
    BackingService service,
    String host,
    String database,
    SortedMap<String, String> settings,
    SortedMap<String, String> credentials) {

  private static final String PASSWORD = "local-only";

  /** A server to which nothing points yet. */
  static Backing of(BackingService service, String host, String database) {
    return new Backing(service, host, database, new TreeMap<>(), new TreeMap<>());
  }

  /** Adds the settings with which Spring Boot finds it by itself. */
  Backing byProperties() {
    service.facts("property").forEach(line -> add(line, false));
    service.facts("secret").forEach(line -> add(line, true));
    return this;
  }

  private void add(String line, boolean isCredential) {
    String[] parts = line.split("=", 2);
    set(parts[0], filled(parts[1], ""), isCredential);
  }

  /**
   * Adds a setting that holds an address.
   *
   * @param options what stood behind the database's name
   */
  void byAddress(String key, String options) {
    set(key, filled(service.fact("url").orElseThrow(), options), false);
    String beside = key.substring(0, key.lastIndexOf('.') + 1);
    service.fact("user").ifPresent(user -> set(beside + "username", user, true));
    service.fact("password").ifPresent(password -> set(beside + "password", password, true));
  }

  private void set(String key, String value, boolean isCredential) {
    boolean isSecret = isCredential || value.toLowerCase(Locale.ROOT).contains(PASSWORD);
    (isSecret ? credentials : settings).put(KeyNames.environmentVariable(key), value);
  }

  /** What its own container is started with. */
  Map<String, String> variables() {
    SortedMap<String, String> variables = new TreeMap<>();
    for (String line : service.facts("variable")) {
      String[] parts = line.split("=", 2);
      variables.put(parts[0], filled(parts[1], ""));
    }
    return variables;
  }

  /** The shell command that tells whether it can be used. */
  String health() {
    return filled(service.fact("health").orElseThrow(), "");
  }

  /** The TCP port on which it listens. */
  String port() {
    return service.fact("port").orElseThrow();
  }

  /** The image to run it from. */
  String image() {
    return service.fact("image").orElseThrow();
  }

  private String filled(String text, String options) {
    return text.replace("{host}", host)
        .replace("{database}", database)
        .replace("{options}", options);
  }
}

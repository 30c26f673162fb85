package dev.amphibian.analyzer.codebase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bean of an {@code ejb-jar.xml}; annotations may say the rest.
 *
 * @param type the class's name
 * @param kind for a session bean {@code Stateless}, {@code Stateful} or {@code Singleton} if the
 *     file says so
 * @param isMessageDriven whether messages start it
 * @param remoteInterfaces the names of the interfaces that other processes call
 * @param activation how a message-driven bean listens, such as {@code destination}
 */
public record EnterpriseBean(
    String name,
    Optional<String> type,
    Optional<String> kind,
    boolean isMessageDriven,
    List<String> remoteInterfaces,
    Map<String, String> activation,
    Place place) {

  public EnterpriseBean {
    remoteInterfaces = List.copyOf(remoteInterfaces);
    activation = Collections.unmodifiableMap(new LinkedHashMap<>(activation));
  }
}

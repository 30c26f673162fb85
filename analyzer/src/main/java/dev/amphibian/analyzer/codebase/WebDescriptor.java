package dev.amphibian.analyzer.codebase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code web.xml} or {@code web-fragment.xml}: what a servlet container starts besides what
 * annotations name.
 *
 * @param isFragment whether it describes a library of the web application, not the whole
 * @param isMetadataComplete whether it says that annotations on servlets and filters don't count
 * @param listeners the listener classes, in the order of the file
 * @param contextParameters names and values as written
 * @param session the {@code session-config}, if there is one
 * @param place the file
 */
public record WebDescriptor(
    boolean isFragment,
    boolean isMetadataComplete,
    List<Servlet> servlets,
    List<Filter> filters,
    List<Listener> listeners,
    Map<String, String> contextParameters,
    Optional<Session> session,
    Place place) {

  public WebDescriptor {
    servlets = List.copyOf(servlets);
    filters = List.copyOf(filters);
    listeners = List.copyOf(listeners);
    contextParameters = Collections.unmodifiableMap(new LinkedHashMap<>(contextParameters));
  }

  /**
   * A servlet with its mappings. A mapping of a servlet that the file doesn't declare, such as the
   * container's own {@code default} or one that an annotation declares, gives one without class.
   *
   * @param type the class's name
   * @param page the JSP that stands in place of a class, as a path in the web application
   * @param patterns the URL patterns it is mapped to
   * @param initParameters names and values as written
   * @param loadOnStartup its number in the order of start, if it is started before the first
   *     request
   * @param isAsynchronous whether it may answer after its method has returned
   * @param acceptsMultipart whether it takes uploads
   */
  public record Servlet(
      String name,
      Optional<String> type,
      Optional<String> page,
      List<String> patterns,
      Map<String, String> initParameters,
      Optional<Integer> loadOnStartup,
      boolean isAsynchronous,
      boolean acceptsMultipart,
      Place place) {

    public Servlet {
      patterns = List.copyOf(patterns);
      initParameters = Collections.unmodifiableMap(new LinkedHashMap<>(initParameters));
    }
  }

  /**
   * A filter with its mappings; without class where another place declares it.
   *
   * @param type the class's name
   * @param patterns the URL patterns it is mapped to
   * @param servlets the names of the servlets it is mapped to
   * @param dispatchers when it runs, such as {@code REQUEST} and {@code ERROR}; empty means {@code
   *     REQUEST}
   */
  public record Filter(
      String name,
      Optional<String> type,
      List<String> patterns,
      List<String> servlets,
      List<String> dispatchers,
      Map<String, String> initParameters,
      boolean isAsynchronous,
      Place place) {

    public Filter {
      patterns = List.copyOf(patterns);
      servlets = List.copyOf(servlets);
      dispatchers = List.copyOf(dispatchers);
      initParameters = Collections.unmodifiableMap(new LinkedHashMap<>(initParameters));
    }
  }

  /** A listener class. */
  public record Listener(String type, Place place) {}

  /**
   * How the container keeps sessions.
   *
   * @param timeoutMinutes after how many idle minutes a session ends; zero or less is never
   * @param trackingModes {@code COOKIE}, {@code URL} or {@code SSL}
   */
  public record Session(Optional<Integer> timeoutMinutes, List<String> trackingModes, Place place) {

    public Session {
      trackingModes = List.copyOf(trackingModes);
    }
  }
}

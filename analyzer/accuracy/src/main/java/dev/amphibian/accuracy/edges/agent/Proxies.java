package dev.amphibian.accuracy.edges.agent;

import java.util.List;

/** Recognises classes that a framework makes at run time around an application's own. */
final class Proxies {

  private static final List<String> MARKS =
      List.of("$$", "$Proxy", "$HibernateProxy", "$MockitoMock$", "$ByteBuddy$", "_$$_jvst");

  private Proxies() {}

  static boolean isProxy(String className) {
    return MARKS.stream().anyMatch(className::contains);
  }
}

package dev.amphibian.spring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.MappingMatch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;

/** Which servlet a path finds, and how the path divides. */
class TargetTest {

  private final MappedServlet root = servlet("root", "/");
  private final MappedServlet api = servlet("api", "/api/*", "*.do");
  private final MappedServlet exact = servlet("exact", "/api/now");
  private final Routes routes = new Routes(List.of(root, api, exact), List.of());

  private static MappedServlet servlet(String name, String... patterns) {
    MappedServlet servlet = new MappedServlet(name, new DispatcherServlet());
    servlet.addMapping(patterns);
    return servlet;
  }

  @Test
  void takesTheDefaultLast() {
    assertThat(routes.target("/x"))
        .contains(new Target(root, "/", MappingMatch.DEFAULT, "/x", null));
  }

  @Test
  void dividesAtThePrefix() {
    assertThat(routes.target("/api/a/b"))
        .contains(new Target(api, "/api/*", MappingMatch.PATH, "/api", "/a/b"));
    assertThat(routes.target("/api"))
        .contains(new Target(api, "/api/*", MappingMatch.PATH, "/api", null));
  }

  @Test
  void prefersTheExactPattern() {
    assertThat(routes.target("/api/now"))
        .contains(new Target(exact, "/api/now", MappingMatch.EXACT, "/api/now", null));
  }

  @Test
  void knowsExtensions() {
    assertThat(routes.target("/x/y.do"))
        .contains(new Target(api, "*.do", MappingMatch.EXTENSION, "/x/y.do", null));
  }

  @Test
  void findsNothingWithoutDefault() {
    assertThat(new Routes(List.of(api), List.of()).target("/x")).isEmpty();
  }
}

package dev.amphibian.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A project of 40 modules, written into a folder: a chain of libraries with short cuts, eight
 * applications on top, and one of each oddity that builds have.
 */
final class ManyModules {

  static final int MODULES = 40;
  private static final int LIBRARIES = 24;
  private static final int APPLICATIONS = 8;

  private static final String PARENT =
      """
      <parent>
        <groupId>it.amphibian</groupId>
        <artifactId>many</artifactId>
        <version>1</version>
      </parent>
      """;
  private static final String ROOT =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>org.springframework.boot</groupId>
          <artifactId>spring-boot-starter-parent</artifactId>
          <version>4.1.2</version>
          <relativePath/>
        </parent>
        <groupId>it.amphibian</groupId>
        <artifactId>many</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
        <modules>%s</modules>
        <dependencies>
          <dependency><groupId>org.springframework</groupId><artifactId>spring-web</artifactId></dependency>
          <dependency><groupId>org.springframework</groupId><artifactId>spring-context</artifactId></dependency>
        </dependencies>
      </project>
      """;

  private final MavenBuild build;
  private final Map<String, List<String>> modules = new LinkedHashMap<>();

  private ManyModules(MavenBuild build) {
    this.build = build;
  }

  static void writeInto(MavenBuild build) {
    ManyModules many = new ManyModules(build);
    // Listed from the top down, so that Maven has to bring them into an order.
    many.applications();
    many.oddities();
    many.libraries();
    StringBuilder listed = new StringBuilder();
    many.modules.keySet().forEach(name -> listed.append("<module>" + name + "</module>"));
    build.write("pom.xml", ROOT.formatted(listed));
    if (many.modules.size() != MODULES) {
      throw new IllegalStateException(many.modules.keySet().toString());
    }
  }

  /** Each needs the one below and, every other one, the one half-way down. */
  private void libraries() {
    for (int n = 1; n <= LIBRARIES; n++) {
      List<String> needs = new ArrayList<>();
      String below = "";
      if (n > 1) {
        needs.add(library(n - 1));
        below = "new " + library(n - 1) + ".Part().work();";
      }
      if (n > 3 && n % 2 == 0) {
        needs.add(library(n / 2));
      }
      module(library(n), "jar", needs);
      String sleep = n == 2 ? "Thread.sleep(5_000);" : "";
      source(
          library(n),
          library(n) + ".Part",
          "public class Part { public void work() throws Exception { " + sleep + below + " } }");
    }
  }

  private void applications() {
    for (int n = 1; n <= APPLICATIONS; n++) {
      String name = "app" + n;
      List<String> needs = new ArrayList<>(List.of(library(3 * n)));
      if (n <= 2) {
        needs.add("shared");
      } else if (n == 3) {
        needs.addAll(List.of("twin-one", "twin-two"));
      } else if (n == 4) {
        needs.add("starter");
      }
      module(name, "jar", needs);
      controller(name, name + ".Shop", "new " + library(3 * n) + ".Part().work();");
      if (n >= 7) {
        controller(name, "same.Greeting", "");
      }
    }
  }

  private void oddities() {
    module("shared", "jar", List.of(library(3)));
    controller("shared", "shared.Status", "new " + library(3) + ".Part().work();");
    module("starter", "jar", List.of("shared"));
    for (String twin : List.of("twin-one", "twin-two")) {
      module(twin, "jar", List.of());
      source(twin, "twin.Same", "public class Same { /* of " + twin + " */ }");
    }
    module("site", "war", List.of(library(2)));
    controller("site", "site.Pages", "new " + library(2) + ".Part().work();");
    module("bom", "pom", List.of());
    module("empty", "jar", List.of());
    module("alone", "jar", List.of());
    source(
        "alone",
        "alone.Clock",
        "@org.springframework.stereotype.Component public class Clock {"
            + " @org.springframework.scheduling.annotation.Scheduled(fixedRate = 60_000)"
            + " public void tick() {} }");
  }

  private static String library(int number) {
    return "lib%02d".formatted(number);
  }

  private void controller(String module, String type, String body) {
    String simple = type.substring(type.indexOf('.') + 1);
    source(
        module,
        type,
        """
        @org.springframework.web.bind.annotation.RestController
        public class %s {
          @org.springframework.web.bind.annotation.GetMapping("/%s")
          public void get() throws Exception { %s }
        }
        """
            .formatted(simple, module, body));
  }

  private void source(String module, String type, String text) {
    build.write(
        module + "/src/main/java/" + type.replace('.', '/') + ".java",
        "package " + type.substring(0, type.indexOf('.')) + ";\n" + text);
  }

  private void module(String name, String packaging, List<String> needs) {
    modules.put(name, needs);
    StringBuilder dependencies = new StringBuilder();
    for (String need : needs) {
      dependencies.append(
          "<dependency><groupId>it.amphibian</groupId><artifactId>"
              + need
              + "</artifactId><version>1</version></dependency>");
    }
    build.write(
        name + "/pom.xml",
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>"
            + PARENT
            + "<artifactId>"
            + name
            + "</artifactId><packaging>"
            + packaging
            + "</packaging><dependencies>"
            + dependencies
            + "</dependencies></project>");
  }
}

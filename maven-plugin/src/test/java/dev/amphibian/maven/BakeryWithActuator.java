package dev.amphibian.maven;

/** The bakery with Spring Boot's actuator beside it. */
final class BakeryWithActuator {

  private BakeryWithActuator() {}

  /** A copy in a folder named after the test. */
  static MavenBuild in(String test) {
    MavenBuild build = MavenBuild.of("bakery", test);
    return build.write(
        "pom.xml",
        build
            .text("pom.xml")
            .replaceFirst(
                "<dependencies>",
                """
                <dependencies>
                    <dependency>
                      <groupId>org.springframework.boot</groupId>
                      <artifactId>spring-boot-starter-actuator</artifactId>
                    </dependency>\
                """));
  }
}

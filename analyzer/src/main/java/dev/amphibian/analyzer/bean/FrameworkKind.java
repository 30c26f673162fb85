package dev.amphibian.analyzer.bean;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A kind of interface that a framework implements: nothing of the application runs in it.
 *
 * @param supertypes interfaces of which each interface below is one
 * @param annotations annotations of which each makes an interface one
 * @param enabling the annotations that switch it on and name packages
 * @param isOnByDefault whether Spring Boot looks for it below the application's package
 * @param takesAll whether every interface in the named packages is one
 * @param hasFullName whether its bean is named as the class is, package included
 */
record FrameworkKind(
    List<String> supertypes,
    List<String> annotations,
    Pattern enabling,
    boolean isOnByDefault,
    boolean takesAll,
    boolean hasFullName) {

  private static final Pattern ALWAYS = Pattern.compile("(?!)");

  /** All kinds known. */
  static final List<FrameworkKind> ALL =
      List.of(
          new FrameworkKind(
              List.of("org.springframework.data.repository.Repository"),
              List.of("org.springframework.data.repository.RepositoryDefinition"),
              Pattern.compile("org\\.springframework\\..*\\.Enable\\w*Repositories"),
              true,
              false,
              false),
          new FrameworkKind(
              List.of(),
              List.of(
                  "org.springframework.cloud.openfeign.FeignClient",
                  "org.springframework.cloud.netflix.feign.FeignClient"),
              Pattern.compile("org\\.springframework\\.cloud\\..*\\.EnableFeignClients"),
              false,
              false,
              true),
          new FrameworkKind(
              List.of(),
              List.of("org.apache.ibatis.annotations.Mapper"),
              Pattern.compile("org\\.mybatis\\.spring\\.annotation\\.MapperScans?"),
              true,
              true,
              false),
          new FrameworkKind(
              List.of(),
              List.of("org.springframework.web.service.annotation.HttpExchange"),
              Pattern.compile(
                  "org\\.springframework\\.web\\.service\\.registry\\.ImportHttpServices"),
              false,
              true,
              true),
          new FrameworkKind(
              List.of(),
              List.of("org.jdbi.v3.spring.JdbiRepository", "org.jdbi.v3.spring5.JdbiRepository"),
              Pattern.compile("org\\.jdbi\\..*\\.EnableJdbiRepositories"),
              false,
              false,
              false),
          new FrameworkKind(
              List.of(),
              List.of("org.springframework.integration.annotation.MessagingGateway"),
              Pattern.compile("org\\.springframework\\.integration\\..*IntegrationComponentScan"),
              false,
              false,
              false),
          new FrameworkKind(
              List.of(),
              List.of(
                  "org.eclipse.microprofile.rest.client.inject.RegisterRestClient",
                  "jakarta.data.repository.Repository",
                  "org.apache.deltaspike.data.api.Repository"),
              ALWAYS,
              true,
              false,
              true));

  FrameworkKind {
    supertypes = List.copyOf(supertypes);
    annotations = List.copyOf(annotations);
  }
}

package dev.amphibian.analyzer.pipeline;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Spring Security asks the application before a handler runs: who the user is, and what she
 * may. When it does depends on the request and on the chain, so none of it is sure.
 */
final class SecurityServices implements StepSource {

  private static final String ROOT = "org.springframework.security.";
  private static final List<String> CONTRACTS =
      List.of(
          ROOT + "core.userdetails.UserDetailsService",
          ROOT + "core.userdetails.ReactiveUserDetailsService",
          ROOT + "core.userdetails.UserDetailsPasswordService",
          ROOT + "authentication.AuthenticationProvider",
          ROOT + "authentication.AuthenticationManager",
          ROOT + "authentication.ReactiveAuthenticationManager",
          ROOT + "authorization.AuthorizationManager",
          ROOT + "authorization.ReactiveAuthorizationManager",
          ROOT + "access.PermissionEvaluator",
          ROOT + "access.hierarchicalroles.RoleHierarchy",
          ROOT + "crypto.password.PasswordEncoder",
          ROOT + "oauth2.client.userinfo.OAuth2UserService",
          ROOT + "oauth2.client.userinfo.ReactiveOAuth2UserService",
          ROOT + "oauth2.jwt.JwtDecoder",
          ROOT + "oauth2.core.OAuth2TokenValidator",
          ROOT + "oauth2.server.resource.introspection.OpaqueTokenIntrospector",
          ROOT + "oauth2.server.resource.web.BearerTokenResolver",
          ROOT + "web.AuthenticationEntryPoint",
          ROOT + "web.access.AccessDeniedHandler",
          ROOT + "web.authentication.AuthenticationSuccessHandler",
          ROOT + "web.authentication.AuthenticationFailureHandler",
          ROOT + "web.authentication.RememberMeServices",
          ROOT + "web.authentication.logout.LogoutHandler",
          ROOT + "web.authentication.logout.LogoutSuccessHandler",
          ROOT + "web.context.SecurityContextRepository",
          ROOT + "web.csrf.CsrfTokenRepository",
          ROOT + "web.csrf.CsrfTokenRequestHandler",
          ROOT + "web.util.matcher.RequestMatcher",
          "org.springframework.web.cors.CorsConfigurationSource");

  private final List<Participant> services;

  SecurityServices(Codebase codebase, Participants participants) {
    boolean isThere = codebase.libraries().find(ROOT + "core.Authentication").isPresent();
    this.services = isThere ? participants.made(CONTRACTS) : List.of();
  }

  @Override
  public Stream<Step> around(EntryPoint point) {
    return Served.isHttp(point)
        ? services.stream().flatMap(each -> each.steps(Confidence.POSSIBLE))
        : Stream.of();
  }
}

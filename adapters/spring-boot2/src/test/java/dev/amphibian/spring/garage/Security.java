package dev.amphibian.spring.garage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The yard is open, the office isn't; said as to Spring Security 5. */
@Configuration(proxyBeanMethods = false)
public class Security {

  @Bean
  SecurityFilterChain yard(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .cors(Customizer.withDefaults())
        .httpBasic(Customizer.withDefaults())
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            it -> it.antMatchers("/office/**").authenticated().anyRequest().permitAll())
        .build();
  }
}

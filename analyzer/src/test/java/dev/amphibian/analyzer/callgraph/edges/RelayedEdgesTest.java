package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** What libraries call of the application that they were handed long before. */
class RelayedEdgesTest extends FrameworkEdgesTest {

  static class Template {
    @Component
    static class Pool extends AbstractDataSource {
      @Override
      public Connection getConnection() {
        return null;
      }

      @Override
      public Connection getConnection(String user, String password) {
        return null;
      }
    }

    @Component
    static class Orders {
      private final JdbcTemplate jdbc;

      Orders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
      }

      List<String> start() {
        return jdbc.queryForList("select name from orders", String.class);
      }
    }
  }

  @Test
  void aTemplateMayTakeItsConnectionsFromTheApplicationsDataSource() {
    assertThat(edges(Template.class).from("Orders#start")).contains("Pool#getConnection POSSIBLE");
  }

  static class Login {
    @Component
    static class Users implements UserDetailsService {
      @Override
      public UserDetails loadUserByUsername(String name) {
        return null;
      }
    }

    @Component
    static class Door {
      private final AuthenticationManager manager;

      Door(AuthenticationManager manager) {
        this.manager = manager;
      }

      Authentication start(Authentication who) {
        return manager.authenticate(who);
      }
    }
  }

  @Test
  void anAuthenticationMayAskTheApplicationsUserService() {
    assertThat(edges(Login.class).from("Door#start"))
        .containsExactly("Users#loadUserByUsername POSSIBLE");
  }

  static class ClassLiterals {
    public static class Part {
      private String name = "";

      public String getName() {
        return name;
      }

      public void setName(String name) {
        this.name = name;
      }
    }

    void start(ObjectMapper mapper) {
      mapper.registerSubtypes(Part.class);
    }

    String other(ObjectMapper mapper) throws JsonProcessingException {
      return mapper.writeValueAsString("");
    }
  }

  @Test
  void aLibraryMayMakeObjectsOfTheClassesInAnArray() {
    Edges edges = edges(ClassLiterals.class);

    assertThat(edges.from("ClassLiterals#start"))
        .containsExactly("Part#<init> POSSIBLE", "Part#getName POSSIBLE", "Part#setName POSSIBLE");
    assertThat(edges.from("ClassLiterals#other")).isEmpty();
  }
}

package dev.amphibian.analyzer.bean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.Proxies.Kind;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around a call on a bean. */
class ProxiesTest {

  private final Codebase codebase;

  ProxiesTest(@TempDir Path folder) {
    codebase = TestCodebase.of(folder, "fixtures/bean/Proxied.java").read();
  }

  private Set<Kind> around(String typeName, String methodName) {
    TypeInfo type = codebase.type("fixtures.bean.Proxied$" + typeName).orElseThrow();
    MethodInfo method =
        codebase.supertypes(type.name()).stream()
            .flatMap(name -> codebase.type(name).stream())
            .flatMap(above -> above.methods().stream())
            .filter(m -> m.id().name().equals(methodName))
            .findFirst()
            .orElseThrow();
    return new Proxies(codebase).of(type, method);
  }

  @Test
  void isWhatTheMethodsAnnotationAsksFor() {
    assertThat(around("Orders", "place")).containsExactly(Kind.TRANSACTION);
    assertThat(around("Orders", "later")).containsExactly(Kind.ASYNCHRONOUS);
    assertThat(around("Orders", "known")).containsExactly(Kind.CACHE);
    assertThat(around("Orders", "again")).containsExactly(Kind.RETRY);
  }

  @Test
  void isWhatAnAnnotationOfTheApplicationsOwnCarries() {
    assertThat(around("Orders", "composed")).containsExactly(Kind.TRANSACTION);
  }

  @Test
  void isNothingWithoutAnAnnotation() {
    assertThat(around("Orders", "plain")).isEmpty();
  }

  @Test
  void isNothingOnPrivateMethods() {
    assertThat(around("Orders", "hidden")).isEmpty();
  }

  @Test
  void isWhatTheClassItsSuperclassOrItsInterfaceAsksFor() {
    assertThat(around("Checked", "any")).containsExactly(Kind.VALIDATION);
    assertThat(around("Below", "inherited")).containsExactly(Kind.TRANSACTION);
    assertThat(around("Implementing", "declared")).containsExactly(Kind.CACHE);
  }

  @Test
  void looksTheObjectUpInScopesThatAreProxied() {
    assertThat(around("Session", "any")).containsExactly(Kind.SCOPE);
    assertThat(around("Proxying", "any")).containsExactly(Kind.SCOPE);
    assertThat(around("Prototype", "any")).isEmpty();
  }
}

package dev.amphibian.analyzer.codebase.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.codebase.SourceFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source file may mention more than it does, and never less. */
class SourceNamesTest {

  private static final SourceFile FILE =
      SourceNames.in(
              Path.of("Shop.java"),
              """
              package shop;

              import static shop.limits.Limits.MOST;
              import shop.names.*;
              import shop.parts.Part.Kind;

              /** Sells what {@link Comment} says. */
              @Sold
              class Shop extends Stock<Kind> {
                String text = "Literal";
                int most = MOST + shop . far
                    .Away.LEAST;
                Name name() { return Names.first(this::toString); }
              }
              """)
          .orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.Sold",
        "shop.Stock",
        "shop.limits.Limits",
        "shop.names.Name",
        "shop.names.Names",
        "shop.parts.Part",
        "shop.far.Away"
      })
  void typesOfThePackageImportedOnesAndThoseWithTheirFullNameAreMentioned(String type) {
    assertThat(FILE.mayMention(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shop.Comment", "shop.Literal", "shop.names.Other", "other.Stock", "shop.Part"})
  void othersAreNot(String type) {
    assertThat(FILE.mayMention(type)).isFalse();
  }

  @Test
  void thePackageIsKnown() {
    assertThat(FILE.packageName()).isEqualTo("shop");
  }
}

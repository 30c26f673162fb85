package dev.amphibian.runtime.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** https://www.w3.org/TR/trace-context/, and X-Ray's header. */
class TraceContextTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";
  private static final String VALID = "00-" + TRACE + "-" + SPAN + "-01";

  private static @Nullable TraceContext of(String parent, String... states) {
    return TraceContext.ofHeaders(List.of(parent), List.of(states));
  }

  private static String state(String... states) {
    return Objects.requireNonNull(of(VALID, states)).state();
  }

  @Test
  void aValidParentIsTaken() {
    assertThat(of(VALID)).isEqualTo(new TraceContext(TRACE, SPAN, true, ""));
    assertThat(of("  " + VALID + " ")).isEqualTo(of(VALID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "02", "fe"})
  void onlyTheLastFlagSaysWhetherTheCallerIsSampled(String flags) {
    assertThat(of("00-" + TRACE + "-" + SPAN + "-" + flags))
        .isEqualTo(new TraceContext(TRACE, SPAN, false, ""));
  }

  @Test
  void aLaterVersionMayHaveMoreBehindADash() {
    assertThat(of("cc-" + TRACE + "-" + SPAN + "-01")).isEqualTo(of(VALID));
    assertThat(of("cc-" + TRACE + "-" + SPAN + "-01-what-the-future-brings")).isEqualTo(of(VALID));
    assertThat(of("cc-" + TRACE + "-" + SPAN + "-01.what")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "0F-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-0x",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-B7AD6B7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0af7651916cd43dd8448eb211c8031-b7ad6b7169203331-01--",
        "00_0af7651916cd43dd8448eb211c80319c_b7ad6b7169203331_01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01,"
            + "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
      })
  void aBrokenParentIsIgnored(String parent) {
    assertThat(of(parent)).isNull();
  }

  @Test
  void noParentOrSeveralAreNone() {
    assertThat(TraceContext.ofHeaders(List.of(), List.of("a=1"))).isNull();
    assertThat(TraceContext.ofHeaders(List.of(VALID, VALID), List.of())).isNull();
  }

  @Test
  void membersOfTheStateAreJoinedInTheirOrder() {
    assertThat(state("rojo=00f067aa0ba902b7", "congo=t61rcWkgMzE,,\t a*/-_9=1 2 "))
        .isEqualTo("rojo=00f067aa0ba902b7,congo=t61rcWkgMzE,a*/-_9=1 2");
    assertThat(state("fw529a3039@dt=FfAAA")).isEqualTo("fw529a3039@dt=FfAAA");
    assertThat(state("7tenant@sys=1")).isEqualTo("7tenant@sys=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "=1",
        "A=1",
        "7=1",
        "a=1,a=2",
        "a=1=2",
        "a=",
        "a b=1",
        "a@=1",
        "@a=1",
        "a@7=1",
        "a@abcdefghijklmno=1",
        "a=\u00e4",
        "a=1\u0000"
      })
  void aBrokenStateIsIgnoredButNotItsParent(String broken) {
    assertThat(state("ok=1", broken)).isEmpty();
  }

  @Test
  void thirtyTwoMembersAreTheMost() {
    assertThat(state(members(32))).isEqualTo(members(32));
    assertThat(state(members(33))).isEmpty();
  }

  private static String members(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> "k" + i + "=1")
        .collect(Collectors.joining(","));
  }

  @Test
  void lengthsOfKeysAndValuesHaveTheirLimits() {
    assertThat(state("a=" + "v".repeat(256))).hasSize(258);
    assertThat(state("a=" + "v".repeat(257))).isEmpty();
    assertThat(state("k".repeat(256) + "=1")).hasSize(258);
    assertThat(state("k".repeat(257) + "=1")).isEmpty();
    assertThat(state(String.join("", Collections.nCopies(242, "t")) + "@s=1")).isEmpty();
  }

  @Test
  void xrayTellsRootParentAndSampling() {
    assertThat(
            TraceContext.ofXray(
                "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331;Sampled=1;Lineage=a:0"))
        .isEqualTo(new TraceContext(TRACE, SPAN, true, ""));
    assertThat(
            TraceContext.ofXray(
                "Parent=b7ad6b7169203331; Sampled=0; Root=1-0af76519-16cd43dd8448eb211c80319c"))
        .isEqualTo(new TraceContext(TRACE, SPAN, false, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Root=1-0af76519-16cd43dd8448eb211c80319c",
        "Root=1-00000000-000000000000000000000000;Sampled=0",
        "Root=1-00000000-000000000000000000000000;Parent=b7ad6b7169203331",
        "Root=2-0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331",
        "Root=1-0af7651916cd43dd8448eb211c80319c0;Parent=b7ad6b7169203331",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=B7AD6B7169203331",
        "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=0000000000000000"
      })
  void aBrokenXrayHeaderIsIgnored(String header) {
    assertThat(TraceContext.ofXray(header)).isNull();
  }
}

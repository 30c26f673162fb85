package dev.amphibian.analyzer.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.amphibian.analyzer.platform.PlatformCatalogue;
import dev.amphibian.analyzer.problem.UserProblem;
import org.junit.jupiter.api.Test;

/** Each figure is calculated by hand from the prices in the platforms' files. */
class CostTest {

  private static final double CENT = 0.005;

  private static Cost cost(String platform, Load load) {
    return Cost.of(PlatformCatalogue.named(platform), load).orElseThrow();
  }

  /**
   * A million requests: 0.20 and 1.00 at the door; 1,000,000 · 0.2 s · 0.5 GiB = 100,000 GiB-s of
   * 0.0000166667, which is 1.67. A container: 730 h · (0.04048 + 2 · 0.004445) = 36.04.
   */
  @Test
  void addsRequestsTheDoorAndMemoryForTheBilledTime() {
    Cost cost = cost("aws-lambda", Load.ASSUMED);

    assertThat(cost.function()).isCloseTo(0.20 + 1.00 + 1.67, within(CENT));
    assertThat(cost.container()).isCloseTo(36.04, within(CENT));
    assertThat(cost.breakEven()).isEqualTo((long) (cost.container() / cost.function() * 1_000_000));
  }

  @Test
  void takesThePricesOfAnOption() {
    assertThat(cost("aws-lambda:url", Load.ASSUMED).function())
        .isCloseTo(0.20 + 1.67, within(CENT));
    assertThat(cost("aws-lambda:rest-api", Load.ASSUMED).function())
        .isCloseTo(0.20 + 3.50 + 1.67, within(CENT));
    assertThat(cost("aws-lambda:arm", Load.ASSUMED).function())
        .isCloseTo(0.20 + 1.00 + 1.33, within(CENT));
  }

  /** 10 ms are billed as 100: 0.40 + 100,000 s · (0.5 · 0.0000025 + 0.000024) = 2.53 USD. */
  @Test
  void roundsUpToTheBillingStepAndCountsTheProcessorWhereItIsChargedApart() {
    assertThat(cost("cloud-run", new Load(1_000_000, 10, 512L << 20)).function())
        .isCloseTo(0.40 + 2.53, within(CENT));
  }

  /** 10 ms are billed as a second: 0.40 + 1,000,000 s · 0.5 · 0.000026 = 13.00 USD. */
  @Test
  void billsTheLeastTime() {
    assertThat(cost("azure-functions", new Load(1_000_000, 10, 512L << 20)).function())
        .isCloseTo(0.40 + 13.00, within(CENT));
  }

  @Test
  void isUnknownWithoutPrices() {
    assertThat(Cost.of(PlatformCatalogue.named("knative"), Load.ASSUMED)).isEmpty();
    assertThat(Cost.of(PlatformCatalogue.named("google-functions:gen1"), Load.ASSUMED)).isEmpty();
    assertThat(Cost.of(PlatformCatalogue.named("azure-functions:premium"), Load.ASSUMED)).isEmpty();
  }

  @Test
  void readsALoadAsPeopleWriteIt() {
    assertThat(Load.of(5, "1.5 s", "1 GB")).isEqualTo(new Load(5, 1_500, 1L << 30));
  }

  @Test
  void saysWhatIsNoLoad() {
    assertThatThrownBy(() -> Load.of(0, "1 s", "1 GB"))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("amphibian.load.requests");
    assertThatThrownBy(() -> Load.of(1, "soon", "1 GB"))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("The duration is no quantity: soon")
        .hasMessageContaining("30 s");
    assertThatThrownBy(() -> Load.of(1, "1 s", "0 MB"))
        .isInstanceOf(UserProblem.class)
        .hasMessageContaining("amphibian.load.memory");
  }
}

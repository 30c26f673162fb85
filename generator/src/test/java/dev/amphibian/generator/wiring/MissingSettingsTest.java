package dev.amphibian.generator.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.generator.SmallApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys somebody must still set before a function starts. */
class MissingSettingsTest {

  private static final String VALUE = "org.springframework.beans.factory.annotation.Value";

  @TempDir Path folder;

  @Test
  void areThoseThatCodeBehindAControllerAsksForWithoutADefault() {
    SmallApplication application =
        new SmallApplication(folder)
            .annotation("org.springframework:spring-beans", VALUE)
            .set("shop.there=1")
            .set("dev", "shop.in-a-profile=1")
            .with("shop.Parts", "public class Parts { Prices prices; }")
            .with(
                "shop.Prices",
                """
                class Prices {
                  @%1$s("${shop.there} ${shop.rate}") String rate;
                  @%1$s("${shop.absent:7}") int absent;
                  Prices(@%1$s("#{'${shop.per-part}'.trim()}") String perPart) {}
                }
                """
                    .formatted(VALUE))
            .with(
                "shop.Others",
                "class Others { @%s(\"${shop.other}\") String other; }".formatted(VALUE));

    List<MissingSetting> missing =
        new MissingSettings(application.read()).find(List.of("shop.Parts"));

    assertThat(missing)
        .extracting(MissingSetting::key)
        .containsExactly("shop.rate", "shop.per-part");
    assertThat(missing.get(1).environmentVariable()).isEqualTo("SHOP_PERPART");
  }
}

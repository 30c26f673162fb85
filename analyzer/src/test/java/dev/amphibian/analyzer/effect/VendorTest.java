package dev.amphibian.analyzer.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.platform.PlatformCatalogue;
import org.junit.jupiter.api.Test;

/** Every platform that comes with Amphibian is somebody's or nobody's. */
class VendorTest {

  private static final Vendor AWS = new Vendor("AWS");

  @Test
  void everyPlatformIsListed() {
    assertThat(PlatformCatalogue.IDS).allMatch(id -> Vendor.ofPlatform(id).isPresent());
    assertThat(Vendor.ofPlatform("aws-lambda")).contains(AWS);
    assertThat(Vendor.ofPlatform("ours")).isEmpty();
  }

  @Test
  void whatAPlatformHandsAFunctionIsNoClient() {
    assertThat(Vendor.ofClient("com.amazonaws.services.s3.AmazonS3")).contains(AWS);
    assertThat(Vendor.ofClient("com.amazonaws.services.lambda.runtime.Context")).isEmpty();
    assertThat(Vendor.ofFunction("com.amazonaws.services.lambda.runtime.Context")).contains(AWS);
  }

  @Test
  void typesOfNoVendorAreNobodys() {
    assertThat(Vendor.ofClient("org.acme.Store")).isEmpty();
    assertThat(Vendor.ofFunction("io.cloudevents.CloudEvent")).isEmpty();
  }
}

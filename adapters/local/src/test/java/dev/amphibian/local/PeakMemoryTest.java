package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMemoryTest {

  @Test
  void isReadInBytes() {
    assertThat(PeakMemory.bytes("Name:\tjava\nVmHWM:\t   70000 kB\nVmRSS:\t 1 kB\n"))
        .hasValue(71_680_000);
  }

  @Test
  void isAbsentForAProcessThatEnded() {
    assertThat(PeakMemory.bytes("Name:\tjava\nState:\tZ (zombie)\n")).isEmpty();
    assertThat(PeakMemory.bytes(Long.MAX_VALUE)).isEmpty();
  }
}

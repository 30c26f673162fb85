package dev.amphibian.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

  @TempDir private Path place = Path.of("");

  @Test
  void vanishesWhenClosedAndMayBeClosedTwice() throws IOException {
    TemporaryFolder folder = TemporaryFolder.create();
    Files.writeString(folder.folder("a").resolve("b"), "c");

    folder.close();
    folder.close();

    assertThat(folder.path()).doesNotExist();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there machines are ended without notice")
  void vanishesWhenItsMachineIsStopped() throws IOException, InterruptedException {
    Process machine =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + place,
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(machine.getInputStream().read()).isEqualTo('!');
      assertThat(place).isNotEmptyDirectory();

      machine.destroy();

      assertThat(machine.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(place).isEmptyDirectory();
    } finally {
      machine.destroyForcibly();
    }
  }

  /** Holds a folder that a process keeps writing to. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      TemporaryFolder folder = TemporaryFolder.create();
      Path work = folder.folder("work");
      ChildProcess.start(
          List.of("/bin/sh", "-c", "i=0; while :; do i=$((i+1)); echo > f$i; done"),
          Map.of(),
          work,
          folder.path().resolve("log"));
      while (!Files.exists(work.resolve("f9"))) {
        Thread.sleep(10);
      }
      System.out.print('!');
      System.out.flush();
      Thread.sleep(Duration.ofMinutes(1).toMillis());
    }
  }
}

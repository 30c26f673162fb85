package baseline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Java virtual machine that has nothing to do. */
public final class Plain {

  private Plain() {}

  public static void main(String[] args) throws IOException {
    print("Java");
  }

  /** Prints the memory of this process, which Linux tells, after a collection of garbage. */
  static void print(String what) throws IOException {
    System.gc();
    String resident =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .findFirst()
            .orElseThrow();
    System.out.printf(
        "%s: %d MB resident, %,d classes%n",
        what,
        Long.parseLong(resident.replaceAll("\\D", "")) / 1024,
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
  }
}

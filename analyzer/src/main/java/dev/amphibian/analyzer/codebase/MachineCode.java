package dev.amphibian.analyzer.codebase;

/**
 * A library of machine code in a jar.
 *
 * @param entry its name in the jar
 * @param bytes its size, unpacked
 * @param system the operating system that it is for, as far as its first bytes tell
 * @param processor the processor that it is for, empty where that isn't known
 */
public record MachineCode(String entry, long bytes, System system, String processor) {

  /** Operating systems. */
  public enum System {
    LINUX,
    WINDOWS,
    MACOS,
    OTHER
  }
}

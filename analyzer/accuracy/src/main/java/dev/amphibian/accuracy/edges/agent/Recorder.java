package dev.amphibian.accuracy.edges.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What watched methods call when they begin and when they end. */
public final class Recorder {

  static final MethodTable METHODS = new MethodTable();
  private static final Observations OBSERVATIONS = new Observations(METHODS);
  private static final ThreadLocal<ShadowStack> STACKS = ThreadLocal.withInitial(ShadowStack::new);

  private Recorder() {}

  /** A watched method begins. */
  public static void enter(int method) {
    ShadowStack stack = STACKS.get();
    int caller = stack.top();
    stack.push(method);
    if (caller != ShadowStack.EMPTY) {
      OBSERVATIONS.saw(caller, method);
    }
  }

  /** A watched method ends, by return or by exception. */
  public static void exit(int method) {
    STACKS.get().pop(method);
  }

  /** The edges so far, sorted. */
  static List<String> lines() {
    return OBSERVATIONS.lines();
  }

  /** Writes one file for this process. */
  static void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("edges-" + ProcessHandle.current().pid() + ".txt"), lines());
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write the edges to " + folder, e);
    }
  }
}

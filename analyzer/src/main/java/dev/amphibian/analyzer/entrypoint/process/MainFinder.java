package dev.amphibian.analyzer.entrypoint.process;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.stream.Stream;

/**
 * Finds {@code public static void main(String[])}. The instance {@code main} of Java 25 is left
 * out: in a class file of an older Java it is a method like any other.
 */
public final class MainFinder implements EntryPointFinder {

  private static final Trigger START = new Trigger.Start("java");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return codebase.types().stream()
        .flatMap(
            type ->
                type.methods().stream()
                    .filter(MainFinder::isMain)
                    .map(method -> new Found(type, codebase.behindBridge(method), START)));
  }

  private static boolean isMain(MethodInfo method) {
    return method.isStatic()
        && method.access() == Access.PUBLIC
        && method.id().name().equals("main")
        && method.id().descriptor().equals("([Ljava/lang/String;)V");
  }
}

package dev.amphibian.analyzer.entrypoint.jakarta;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.JakartaType;
import dev.amphibian.analyzer.entrypoint.RunningMethods;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the steps of Jakarta Batch jobs, by what their classes implement. */
public final class BatchFinder implements EntryPointFinder {

  private static final JakartaType NAMED = new JakartaType("inject.Named");
  private static final Map<JakartaType, String> STEPS =
      Map.of(
          new JakartaType("batch.api.Batchlet"), "process",
          new JakartaType("batch.api.Decider"), "decide",
          new JakartaType("batch.api.chunk.ItemReader"), "readItem",
          new JakartaType("batch.api.chunk.ItemProcessor"), "processItem",
          new JakartaType("batch.api.chunk.ItemWriter"), "writeItems",
          new JakartaType("batch.api.partition.PartitionMapper"), "mapPartitions");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return STEPS.entrySet().stream()
        .flatMap(
            step ->
                step.getKey()
                    .concreteBelow(codebase)
                    .flatMap(
                        type ->
                            RunningMethods.named(codebase, type, step.getValue())
                                .map(method -> new Found(type, method, trigger(type)))));
  }

  /** The name by which a job's XML may call the step: the one given, or the class's. */
  private static Trigger trigger(TypeInfo type) {
    Optional<String> given =
        NAMED.on(type).map(use -> use.text("value").orElse(decapitalized(type.simpleName())));
    return new Trigger.Direct("batch", List.of(given.orElse(type.name())));
  }

  private static String decapitalized(String simpleName) {
    String name = simpleName.substring(simpleName.lastIndexOf('$') + 1);
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}

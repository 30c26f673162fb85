package dev.amphibian.analyzer.entrypoint.batch;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.entrypoint.ConstantTexts;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.FunctionalBean;
import dev.amphibian.analyzer.entrypoint.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds Spring Batch's jobs: the bean methods that put them together from their steps. */
public final class BatchJobFinder implements EntryPointFinder {

  private static final Map<String, String> JOBS =
      Map.of(
          "org.springframework.batch.core.Job", "execute",
          "org.springframework.batch.core.job.Job", "execute");

  /** What takes a job's name as its first argument. */
  private static final Set<String> NAMING =
      Set.of(
          "org.springframework.batch.core.configuration.annotation.JobBuilderFactory#get",
          "org.springframework.batch.core.job.builder.JobBuilder#<init>");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return FunctionalBean.of(codebase, JOBS)
        .map(
            bean ->
                new Found(
                    bean.type(),
                    bean.runs(),
                    new Trigger.Direct("batch", List.of(name(codebase, bean)))))
        .distinct();
  }

  private static String name(Codebase codebase, FunctionalBean bean) {
    MethodInfo method = bean.runs();
    return method.calls().stream()
        .filter(call -> NAMING.contains(call.target().owner() + "#" + call.target().name()))
        .flatMap(call -> ConstantTexts.text(codebase, method, call, 0).stream())
        .findFirst()
        .orElse(bean.name());
  }
}

package dev.amphibian.analyzer.entrypoint.spring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.WiringElement;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.PollerTimes;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.WiredBean;
import dev.amphibian.analyzer.entrypoint.WiringElements;
import java.util.stream.Stream;

/** Finds the methods that {@code <task:scheduled>} puts on the clock. */
public final class XmlScheduleFinder implements EntryPointFinder {

  @Override
  public Stream<Found> find(Codebase codebase) {
    return tasks(codebase)
        .flatMap(
            task -> task.found(schedule(codebase, task.element()), task.method().orElse("run")))
        .distinct();
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    return tasks(codebase).flatMap(task -> task.notRead().stream());
  }

  private static Stream<WiredBean> tasks(Codebase codebase) {
    NamedBeans beans = new NamedBeans(codebase);
    return WiringElements.of(codebase, "task")
        .filter(element -> element.name().equals("scheduled"))
        .flatMap(element -> WiredBean.of(codebase, beans, element, "ref").stream());
  }

  private static Schedule schedule(Codebase codebase, WiringElement element) {
    return PollerTimes.of(codebase, element, "spring").orElseGet(() -> Schedule.unknown("spring"));
  }
}

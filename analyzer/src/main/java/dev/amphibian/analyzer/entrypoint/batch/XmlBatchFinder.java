package dev.amphibian.analyzer.entrypoint.batch;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.WiringElement;
import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.Found;
import dev.amphibian.analyzer.entrypoint.NamedBeans;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.WiredBean;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what the jobs of Spring Batch's XML files run. A job in a file has no method of its own, so
 * each of its parts that is the application's counts, by the name of its job.
 */
public final class XmlBatchFinder implements EntryPointFinder {

  private static final String NOTATION = "batch";
  private static final Set<String> JOBS = Set.of("job", "flow", "step");

  /** What the framework calls on a part, by the attribute or element that names the part. */
  private static final Map<String, String> CALLED =
      Map.of(
          "reader", "read",
          "processor", "process",
          "writer", "write",
          "decider", "decide",
          "partitioner", "partition");

  @Override
  public Stream<Found> find(Codebase codebase) {
    return jobs(codebase).flatMap(job -> found(codebase, job)).distinct();
  }

  @Override
  public Stream<NotRead> notRead(Codebase codebase) {
    NamedBeans beans = new NamedBeans(codebase);
    return jobs(codebase)
        .flatMap(WiringElement::descendants)
        .flatMap(element -> parts(codebase, beans, element))
        .flatMap(part -> part.bean().notRead().stream())
        .distinct();
  }

  /** A bean with the method that the framework calls on it. */
  private record Part(WiredBean bean, String method) {}

  /** Jobs, and the steps and flows that stand beside them. */
  private static Stream<WiringElement> jobs(Codebase codebase) {
    return codebase.configuration().springBeanFiles().stream()
        .flatMap(file -> file.elements().stream())
        .filter(element -> element.notation().equals(NOTATION) && JOBS.contains(element.name()));
  }

  private static Stream<Found> found(Codebase codebase, WiringElement job) {
    NamedBeans beans = new NamedBeans(codebase);
    Trigger trigger = new Trigger.Direct(NOTATION, job.attribute("id").stream().toList());
    return job.descendants()
        .flatMap(element -> parts(codebase, beans, element))
        .flatMap(part -> part.bean().found(trigger, part.method()));
  }

  private static Stream<Part> parts(Codebase codebase, NamedBeans beans, WiringElement element) {
    if (element.name().equals("tasklet")) {
      return WiredBean.of(codebase, beans, element, "ref").stream()
          .map(bean -> new Part(bean, bean.method().orElse("execute")));
    }
    Stream<Part> named =
        CALLED.entrySet().stream()
            .filter(part -> element.attribute(part.getKey()).isPresent())
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                part ->
                    WiredBean.of(codebase, beans, element, part.getKey()).stream()
                        .map(bean -> new Part(bean, part.getValue())));
    return Stream.concat(named, inner(codebase, beans, element).stream());
  }

  private static List<Part> inner(Codebase codebase, NamedBeans beans, WiringElement element) {
    String called = CALLED.get(element.name());
    if (called == null) {
      return List.of();
    }
    Stream<WiringElement> references = element.all("ref");
    return Stream.concat(
            references.flatMap(ref -> WiredBean.of(codebase, beans, ref, "bean").stream()),
            WiredBean.of(codebase, beans, element, "ref").stream())
        .map(bean -> new Part(bean, called))
        .toList();
  }
}

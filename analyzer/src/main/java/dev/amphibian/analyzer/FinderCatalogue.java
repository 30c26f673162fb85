package dev.amphibian.analyzer;

import dev.amphibian.analyzer.entrypoint.EntryPointFinder;
import dev.amphibian.analyzer.entrypoint.spring.ScheduledFinder;
import dev.amphibian.analyzer.entrypoint.spring.SpringMvcFinder;
import java.util.List;

/** The finders of entry points that come with Amphibian, one line each, in alphabetical order. */
public final class FinderCatalogue {

  /** Every finder. */
  public static final List<EntryPointFinder> FINDERS =
      List.of(new ScheduledFinder(), new SpringMvcFinder());

  private FinderCatalogue() {}
}

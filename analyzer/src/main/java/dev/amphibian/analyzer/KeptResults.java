package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.analysis.SlicedCode;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.cache.CacheCounters;
import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The reports in a folder, with the results that they show: as long as nothing changes that decides
 * about these, they are left as they are.
 *
 * @param folder where the reports are
 * @param code what decides about the slices of the code
 * @param fingerprint what decides about the results
 */
public record KeptResults(Path folder, String code, String fingerprint) {

  private static final String NAME = "results";
  private static final String SLICES = "slices";
  private static final String COUNTERS = "counters";

  /** Where in an output folder is kept what the next run may need. */
  public static Cache cache(Path folder) {
    return Cache.in(folder.resolve("cache"));
  }

  /** The results that are there, if they would come out the same again. */
  public Optional<Results> read() {
    return ReportFiles.areIn(folder) ? kept() : Optional.empty();
  }

  Optional<Results> kept() {
    return cache(folder).read(NAME, fingerprint, Results.class);
  }

  /** What the run that made the results took from the cache and what it made anew. */
  public Optional<CacheCounters> counters() {
    return cache(folder).read(COUNTERS, fingerprint, CacheCounters.class);
  }

  /** The slices that are there, if they would come out the same again; else new ones. */
  SlicedCode slices(Cache cache, Supplier<SlicedCode> made) {
    return cache
        .read(SLICES, code, SlicedCode.class)
        .orElseGet(
            () -> {
              SlicedCode slices = made.get();
              keep(slices, cache);
              return slices;
            });
  }

  private void keep(SlicedCode slices, Cache cache) {
    try {
      cache.keep(SLICES, code, slices);
    } catch (IOException e) {
      throw cantBeWritten(e);
    }
  }

  /**
   * New results, on which reports are then written.
   *
   * @throws UserProblem if the folder can't be written
   */
  public Results written(Function<Cache, Results> analysis) {
    Cache cache = cache(folder);
    try {
      cache.forget(NAME); // from here on the reports may be half written
      Results results = analysis.apply(cache);
      ReportFiles.write(results, folder);
      cache.keep(NAME, fingerprint, results);
      cache.keep(COUNTERS, fingerprint, cache.counters());
      return results;
    } catch (IOException e) {
      throw cantBeWritten(e);
    }
  }

  private UserProblem cantBeWritten(IOException e) {
    return new UserProblem(
        "The reports can't be written: " + e,
        folder.toString(),
        "make the folder writable, or choose another with -Damphibian.output=…");
  }
}

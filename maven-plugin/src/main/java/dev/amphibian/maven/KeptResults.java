package dev.amphibian.maven;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.plugin.logging.Log;

/**
 * The reports in a folder, with the results that they show: as long as nothing changes that decides
 * about these, they are left as they are.
 *
 * @param folder where the reports are
 * @param fingerprint what decides about the results
 */
record KeptResults(Path folder, String fingerprint) {

  private static final String NAME = "results";

  /** Where in an output folder is kept what the next run may need. */
  static Cache cache(Path folder) {
    return Cache.in(folder.resolve("cache"));
  }

  /**
   * The results that are there, if they would come out the same again; else new ones, on which
   * reports are then written.
   */
  Results orNew(Supplier<Results> analysis, Log log) {
    Cache cache = cache(folder);
    Optional<Results> kept =
        Reports.areIn(folder) ? cache.read(NAME, fingerprint, Results.class) : Optional.empty();
    kept.ifPresent(unused -> log.info("Nothing changed since the reports were written."));
    return kept.orElseGet(() -> written(analysis, cache));
  }

  private Results written(Supplier<Results> analysis, Cache cache) {
    try {
      cache.forget(NAME); // from here on the reports may be half written
      Results results = analysis.get();
      Reports.write(results, folder);
      cache.keep(NAME, fingerprint, results);
      return results;
    } catch (IOException e) {
      throw new UserProblem(
          "The reports can't be written: " + e,
          folder.toString(),
          "make the folder writable, or choose another with -Damphibian.output=…");
    }
  }
}

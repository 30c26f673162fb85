package dev.amphibian.analyzer;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.cache.Cache;
import dev.amphibian.analyzer.problem.UserProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The reports in a folder, with the results that they show: as long as nothing changes that decides
 * about these, they are left as they are.
 *
 * @param folder where the reports are
 * @param fingerprint what decides about the results
 */
public record KeptResults(Path folder, String fingerprint) {

  private static final String NAME = "results";

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

  /**
   * New results, on which reports are then written.
   *
   * @throws UserProblem if the folder can't be written
   */
  public Results written(Supplier<Results> analysis) {
    Cache cache = cache(folder);
    try {
      cache.forget(NAME); // from here on the reports may be half written
      Results results = analysis.get();
      ReportFiles.write(results, folder);
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

package dev.amphibian.analyzer.proposal;

import dev.amphibian.analyzer.analysis.Results;
import dev.amphibian.analyzer.platform.Platform;
import java.util.List;

/**
 * What we propose for the entry points of a codebase on one platform.
 *
 * @param platform the platform's id
 * @param groups functions first, then services, then what stays
 * @param changes what would turn {@code AFTER_CHANGES} into {@code FUNCTION}, in the order in which
 *     the fewest changes free the most entry points
 */
public record Proposal(String platform, List<Group> groups, List<Change> changes) {

  public Proposal {
    groups = List.copyOf(groups);
    changes = List.copyOf(changes);
  }

  /** The proposal on these results. */
  public static Proposal of(Results results, Platform platform) {
    return new Proposal(
        platform.id(),
        Groups.of(results.entryPoints(), platform.id()),
        Changes.of(results.entryPoints(), platform.id()));
  }

  /** The groups of one form. */
  public List<Group> groups(Group.Form form) {
    return groups.stream().filter(group -> group.form() == form).toList();
  }
}

package dev.amphibian.analyzer.problem;

/** A problem that the person in front can solve: what is wrong, where, and what to do about it. */
public final class UserProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String place;
  private final String remedy;

  /**
   * A problem.
   *
   * @param problem what is wrong, in one sentence
   * @param place where it is: a file, a parameter, a module
   * @param remedy what to do, as an imperative
   */
  public UserProblem(String problem, String place, String remedy) {
    super(problem + " (" + place + "): " + remedy);
    this.problem = problem;
    this.place = place;
    this.remedy = remedy;
  }

  /** What is wrong, in one sentence. */
  public String problem() {
    return problem;
  }

  /** Where the problem is. */
  public String place() {
    return place;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}

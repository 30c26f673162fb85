package dev.amphibian.spring.garage;

/** Someone asked for a job that isn't there. */
public class NoSuchJob extends RuntimeException {

  public NoSuchJob(long id) {
    super("No job " + id);
  }
}

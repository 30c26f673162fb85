package dev.amphibian.spring.garage;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the garage does with jobs. */
@Service
@Transactional
public class Workshop {

  private final Jobs jobs;

  public Workshop(Jobs jobs) {
    this.jobs = jobs;
  }

  @Transactional(readOnly = true)
  public List<Job> withStatus(String status) {
    return jobs.findByStatusOrderById(status);
  }

  @Transactional(readOnly = true)
  public Job byId(long id) {
    return jobs.findById(id).orElseThrow(() -> new NoSuchJob(id));
  }

  public Job accept(Job job) {
    return jobs.saveAndFlush(job);
  }

  public Job rename(long id, String title) {
    Job job = byId(id);
    job.setTitle(title);
    return job;
  }

  public void drop(long id) {
    jobs.delete(byId(id));
  }

  /** The first insert must be rolled back with the failure. */
  public void acceptAndFail(Job job) {
    jobs.saveAndFlush(job);
    throw new IllegalStateException("no lift is free");
  }
}

package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work that is handed to executors. */
class ExecutorEdgesTest extends EdgesTest {

  static class SubmittedLambda {
    Future<?> start(ExecutorService executor) {
      return executor.submit(() -> work());
    }

    void work() {}

    void other() {}
  }

  @Test
  void anExecutorRunsALambda() {
    assertThat(edges(SubmittedLambda.class).from("SubmittedLambda#start"))
        .containsExactly("SubmittedLambda#work PROVEN");
  }

  static class ExecutedRunnable {
    static class Job implements Runnable {
      @Override
      public void run() {}
    }

    static class OtherJob implements Runnable {
      @Override
      public void run() {}
    }

    void start(Executor executor) {
      executor.execute(new Job());
    }

    Runnable other() {
      return new OtherJob();
    }
  }

  @Test
  void anExecutorRunsARunnable() {
    assertThat(edges(ExecutedRunnable.class).from("ExecutedRunnable#start"))
        .containsExactly("Job#run POSSIBLE");
  }

  static class AllCallables {
    static class Job implements Callable<String> {
      @Override
      public String call() {
        return "";
      }
    }

    void start(ExecutorService executor) throws InterruptedException {
      executor.invokeAll(List.of(new Job(), new Job()));
    }
  }

  @Test
  void anExecutorRunsAListOfCallables() {
    assertThat(edges(AllCallables.class).from("AllCallables#start"))
        .containsExactly("Job#call POSSIBLE");
  }

  static class StoredRunnable {
    private final Runnable job = this::work;

    void start(Executor executor) {
      executor.execute(job);
    }

    void work() {}
  }

  @Test
  void anExecutorRunsWhatAFieldHolds() {
    assertThat(edges(StoredRunnable.class).from("StoredRunnable#start"))
        .containsExactly("StoredRunnable#work POSSIBLE");
  }

  static class Scheduled {
    void start(ScheduledExecutorService clock) {
      clock.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.MINUTES);
    }

    void tick() {}
  }

  @Test
  void aSchedulerRunsItsTask() {
    assertThat(edges(Scheduled.class).from("Scheduled#start"))
        .containsExactly("Scheduled#tick PROVEN");
  }

  static class Forked {
    static class Sum extends RecursiveTask<Integer> {
      private static final long serialVersionUID = 1;

      @Override
      protected Integer compute() {
        Sum half = new Sum();
        half.fork();
        return half.join();
      }
    }

    int start(ForkJoinPool pool) {
      return pool.invoke(new Sum());
    }
  }

  @Test
  void aPoolComputesAForkedTask() {
    Edges edges = edges(Forked.class);

    assertThat(edges.from("Forked#start")).containsExactly("Sum#compute POSSIBLE");
    assertThat(edges.from("Sum#compute")).containsExactly("Sum#compute POSSIBLE");
  }

  static class FutureSteps {
    CompletableFuture<Void> start(Executor executor) {
      return CompletableFuture.supplyAsync(this::load, executor)
          .thenApply(FutureSteps::parse)
          .thenCompose(number -> later(number))
          .exceptionally(failure -> recover())
          .thenAccept(this::store);
    }

    String load() {
      return "";
    }

    static Integer parse(String text) {
      return 1;
    }

    CompletableFuture<Integer> later(Integer number) {
      return CompletableFuture.completedFuture(number);
    }

    Integer recover() {
      return 0;
    }

    void store(Integer number) {}

    void other(Integer number) {}
  }

  @Test
  void aFutureRunsTheFunctionsOfItsSteps() {
    assertThat(edges(FutureSteps.class).from("FutureSteps#start"))
        .containsExactly(
            "FutureSteps#later PROVEN",
            "FutureSteps#load PROVEN",
            "FutureSteps#parse PROVEN",
            "FutureSteps#recover PROVEN",
            "FutureSteps#store PROVEN");
  }

  static class OwnFactory {
    static class Named implements ThreadFactory {
      @Override
      public Thread newThread(Runnable work) {
        return new Thread(work, name());
      }

      String name() {
        return "";
      }
    }

    ExecutorService start() {
      return java.util.concurrent.Executors.newFixedThreadPool(1, new Named());
    }
  }

  @Test
  void anExecutorMakesItsThreadsByAFactory() {
    assertThat(edges(OwnFactory.class).from("OwnFactory#start"))
        .containsExactly("Named#newThread POSSIBLE");
  }
}

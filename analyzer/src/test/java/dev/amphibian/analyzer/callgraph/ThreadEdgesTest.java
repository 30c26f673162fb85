package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Cleaner;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
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
import org.junit.jupiter.api.io.TempDir;

/** Work that is handed to other threads. */
class ThreadEdgesTest {

  @TempDir private Path folder;

  private List<String> from(Class<?> application, String method) {
    return Edges.of(folder, application).from(method);
  }

  static class SubmittedLambda {
    Future<?> start(ExecutorService executor) {
      return executor.submit(() -> work());
    }

    void work() {}

    void other() {}
  }

  @Test
  void anExecutorRunsALambda() {
    assertThat(from(SubmittedLambda.class, "SubmittedLambda#start"))
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
    assertThat(from(ExecutedRunnable.class, "ExecutedRunnable#start"))
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
    assertThat(from(AllCallables.class, "AllCallables#start")).containsExactly("Job#call POSSIBLE");
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
    assertThat(from(StoredRunnable.class, "StoredRunnable#start"))
        .containsExactly("StoredRunnable#work POSSIBLE");
  }

  static class PassedOn {
    void start() {
      background(this::work);
    }

    void background(Runnable job) {
      new Thread(job).start();
    }

    void work() {}
  }

  @Test
  void aThreadRunsWhatItsMakerIsHanded() {
    assertThat(from(PassedOn.class, "PassedOn#background"))
        .containsExactly("PassedOn#work POSSIBLE");
  }

  static class ThreadBelow {
    static class Worker extends Thread {
      @Override
      public void run() {
        work();
      }

      void work() {}
    }

    void start() {
      new Worker().start();
    }
  }

  @Test
  void aStartedThreadRuns() {
    assertThat(from(ThreadBelow.class, "ThreadBelow#start")).containsExactly("Worker#run POSSIBLE");
  }

  static class Timed {
    static class Tick extends TimerTask {
      @Override
      public void run() {}
    }

    void start(Timer timer) {
      timer.schedule(new Tick(), 1000);
    }
  }

  @Test
  void aTimerRunsItsTask() {
    assertThat(from(Timed.class, "Timed#start")).containsExactly("Tick#run POSSIBLE");
  }

  static class Scheduled {
    void start(ScheduledExecutorService clock) {
      clock.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.MINUTES);
    }

    void tick() {}
  }

  @Test
  void aSchedulerRunsItsTask() {
    assertThat(from(Scheduled.class, "Scheduled#start")).containsExactly("Scheduled#tick PROVEN");
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
    Edges edges = Edges.of(folder, Forked.class);

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
    assertThat(from(FutureSteps.class, "FutureSteps#start"))
        .containsExactly(
            "FutureSteps#later PROVEN",
            "FutureSteps#load PROVEN",
            "FutureSteps#parse PROVEN",
            "FutureSteps#recover PROVEN",
            "FutureSteps#store PROVEN");
  }

  static class PerThread {
    static class Context {
      private static final ThreadLocal<String> NAME = ThreadLocal.withInitial(Context::load);

      static String name() {
        return NAME.get();
      }

      static String load() {
        return "";
      }
    }

    String start() {
      return Context.name();
    }
  }

  @Test
  void aThreadsValueIsMadeByItsClass() {
    assertThat(Edges.of(folder, PerThread.class).reachedFrom("PerThread#start"))
        .containsExactly("Context#<clinit>", "Context#load", "Context#name");
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
    assertThat(from(OwnFactory.class, "OwnFactory#start"))
        .containsExactly("Named#newThread POSSIBLE");
  }

  static class Uncaught {
    static class Reporting implements Thread.UncaughtExceptionHandler {
      @Override
      public void uncaughtException(Thread thread, Throwable failure) {}
    }

    void start() {
      Thread.setDefaultUncaughtExceptionHandler(new Reporting());
    }
  }

  @Test
  void anExceptionThatNobodyCaughtIsHandled() {
    assertThat(from(Uncaught.class, "Uncaught#start"))
        .containsExactly("Reporting#uncaughtException POSSIBLE");
  }

  static class ShutdownHook {
    void start() {
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    void close() {}
  }

  @Test
  void aHookRunsAtTheEnd() {
    assertThat(from(ShutdownHook.class, "ShutdownHook#start"))
        .containsExactly("ShutdownHook#close PROVEN");
  }

  static class Cleaned {
    private static final Cleaner CLEANER = Cleaner.create();

    static class State implements Runnable {
      @Override
      public void run() {}
    }

    void start() {
      CLEANER.register(this, new State());
    }
  }

  @Test
  void aCleanerRunsItsAction() {
    assertThat(from(Cleaned.class, "Cleaned#start")).containsExactly("State#run POSSIBLE");
  }

  static class Finalized {
    static class Handle {
      @Override
      @SuppressWarnings({"deprecation", "removal"})
      protected void finalize() {}
    }

    Handle start() {
      return new Handle();
    }
  }

  // Missed: finalizers, which Java is about to drop; they run on objects that nobody calls any
  // more.
  @Test
  void missesFinalizers() {
    assertThat(from(Finalized.class, "Finalized#start")).isEmpty();
  }
}

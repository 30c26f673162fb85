package dev.amphibian.analyzer.callgraph.edges;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Cleaner;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.Test;

/** Threads, timers, and what runs at the end. */
class ThreadEdgesTest extends EdgesTest {

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
    assertThat(edges(PassedOn.class).from("PassedOn#background"))
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
    assertThat(edges(ThreadBelow.class).from("ThreadBelow#start"))
        .containsExactly("Worker#run POSSIBLE");
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
    assertThat(edges(Timed.class).from("Timed#start")).containsExactly("Tick#run POSSIBLE");
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
    assertThat(edges(PerThread.class).reachedFrom("PerThread#start"))
        .containsExactly("Context#<clinit>", "Context#load", "Context#name");
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
    assertThat(edges(Uncaught.class).from("Uncaught#start"))
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
    assertThat(edges(ShutdownHook.class).from("ShutdownHook#start"))
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
    assertThat(edges(Cleaned.class).from("Cleaned#start")).containsExactly("State#run POSSIBLE");
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
    assertThat(edges(Finalized.class).from("Finalized#start")).isEmpty();
  }
}

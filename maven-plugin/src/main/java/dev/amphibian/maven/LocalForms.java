package dev.amphibian.maven;

import dev.amphibian.analyzer.platform.Unit;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.local.FailedToStart;
import dev.amphibian.local.FunctionPackage;
import dev.amphibian.local.HttpDoor;
import dev.amphibian.local.LambdaPlatform;
import dev.amphibian.local.Measured;
import dev.amphibian.local.Running;
import dev.amphibian.local.RunningFunction;
import dev.amphibian.local.ServicePackage;
import dev.amphibian.local.ServicePlatform;
import dev.amphibian.local.Start;
import dev.amphibian.local.Started;
import dev.amphibian.local.parity.Side;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** The forms of one piece of business code that run here until this is closed. */
final class LocalForms implements AutoCloseable {

  private static final int LOG_LINES = 40;

  private final Log log;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final List<Form> forms = new ArrayList<>();

  private record Form(Side side, Running process) {

    String figures() {
      Measured measured = process.measured();
      StringJoiner figures = new StringJoiner(", ", side.name() + " ", "");
      figures.add("ready in " + measured.ready().toMillis() + " ms");
      measured
          .firstAnswer()
          .ifPresent(time -> figures.add("first answer after " + time.toMillis() + " ms"));
      measured.peakMemoryBytes().ifPresent(bytes -> figures.add(Unit.BYTES.format(bytes)));
      return figures.toString();
    }
  }

  LocalForms(Log log) {
    this.log = log;
  }

  /** Opens an HTTP address for a function that runs. */
  interface Opening {
    HttpDoor open(RunningFunction function) throws IOException;
  }

  /** Starts a function under its runtime client, behind a door. */
  void function(FunctionPackage function, LambdaPlatform platform, Opening opening)
      throws IOException {
    RunningFunction started = started(platform.start(function));
    HttpDoor door = opening.open(started);
    open.push(door);
    forms.add(new Form(new Side("function", door.address()), started));
  }

  /** Starts a process with a web server. */
  void service(String name, ServicePackage service) {
    var started = started(new ServicePlatform().start(service));
    forms.add(new Form(new Side(name, started.address()), started));
  }

  private <T extends Running> T started(Start<T> start) {
    if (start instanceof Started<T> started) {
      open.push(started.running());
      return started.running();
    }
    FailedToStart<T> failed = (FailedToStart<T>) start;
    tail(failed.log()).forEach(log::error);
    throw new UserProblem(failed.problem(), "the log above", "mend what it names");
  }

  private static List<String> tail(String text) {
    List<String> lines = text.lines().toList();
    return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
  }

  /** The forms in the order in which they were started. */
  List<Side> sides() {
    return forms.stream().map(Form::side).toList();
  }

  /** Says where each form answers. */
  static String addresses(List<Side> sides) {
    StringJoiner addresses = new StringJoiner(", ");
    sides.forEach(side -> addresses.add("as " + side.name() + " " + side.address()));
    return addresses.toString();
  }

  /** The times from start until each form was ready and answered first, and its memory. */
  String figures() {
    return forms.stream().map(Form::figures).collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        log.warn("A process was not ended cleanly: " + e);
      }
    }
  }
}

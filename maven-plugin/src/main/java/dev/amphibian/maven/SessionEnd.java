package dev.amphibian.maven;

import dev.amphibian.analyzer.problem.UserProblem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.eclipse.aether.SessionData;

/**
 * Does something once when all modules of a build have ended, whether they succeeded, failed or
 * were left out, and however many of them Maven built at a time. Counting modules instead would
 * wait forever for one that fails.
 */
final class SessionEnd {

  private final SortedMap<String, Runnable> tasks = new TreeMap<>();

  private SessionEnd() {}

  /** That of a build. */
  static SessionEnd of(MavenSession session) {
    SessionData data = session.getRepositorySession().getData();
    synchronized (SessionEnd.class) {
      SessionEnd known = (SessionEnd) data.get(SessionEnd.class);
      if (known != null) {
        return known;
      }
      SessionEnd end = new SessionEnd();
      data.set(SessionEnd.class, end);
      session.getRequest().setExecutionListener(end.before(session));
      return end;
    }
  }

  /** Adds a task; they are done in the order of their names. */
  synchronized void then(String name, Runnable task) {
    tasks.put(name, task);
  }

  private ExecutionListener before(MavenSession session) {
    ExecutionListener next = session.getRequest().getExecutionListener();
    return (ExecutionListener)
        Proxy.newProxyInstance(
            SessionEnd.class.getClassLoader(),
            new Class<?>[] {ExecutionListener.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("sessionEnded")) {
                run(session);
              }
              try {
                return next == null ? null : method.invoke(next, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  private synchronized void run(MavenSession session) {
    for (Runnable task : tasks.values()) {
      try {
        task.run();
      } catch (UserProblem e) {
        session.getResult().addException(new MojoFailureException(e.getMessage(), e));
      } catch (RuntimeException e) {
        session.getResult().addException(e);
      }
    }
    tasks.clear();
  }
}

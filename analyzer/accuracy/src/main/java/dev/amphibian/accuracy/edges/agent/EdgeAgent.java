package dev.amphibian.accuracy.edges.agent;

import java.lang.instrument.Instrumentation;

/** Starts the agent before the application; the edges are written when the process ends. */
public final class EdgeAgent {

  private EdgeAgent() {}

  /** What the virtual machine calls for {@code -javaagent:JAR=OPTIONS}. */
  public static void premain(String arguments, Instrumentation instrumentation) {
    AgentOptions options = AgentOptions.parse(arguments);
    instrumentation.addTransformer(
        new EdgeTransformer(ApplicationClasses.of(options), Recorder.METHODS));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> Recorder.writeTo(options.out()), "edge-agent-writer"));
  }
}

package dev.amphibian.analyzer.entrypoint.integration;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.entrypoint.ConstantTexts;
import dev.amphibian.analyzer.entrypoint.ConstantTimes;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.entrypoint.Trigger.Message;
import dev.amphibian.analyzer.entrypoint.Trigger.Message.Channel;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule;
import dev.amphibian.analyzer.entrypoint.Trigger.Schedule.Spacing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way for a flow to begin, by the method of Spring Integration that makes it.
 *
 * @param owner the end of the declaring type's name, after {@code org.springframework.integration.}
 * @param method how the method's name begins
 * @param kind what starts the flow
 * @param system the product in one word
 */
record FlowSource(String owner, String method, Kind kind, String system) {

  private static final String INTEGRATION = "org.springframework.integration.";

  enum Kind {
    QUEUE,
    TOPIC,
    STREAM,
    HTTP,
    CLOCK
  }

  private static final List<FlowSource> ALL =
      List.of(
          new FlowSource("amqp.dsl.Amqp", "inbound", Kind.QUEUE, "rabbit"),
          new FlowSource("feed.dsl.Feed", "inbound", Kind.CLOCK, "feed"),
          new FlowSource("file.dsl.Files", "inbound", Kind.CLOCK, "file"),
          new FlowSource("ftp.dsl.Ftp", "inbound", Kind.CLOCK, "ftp"),
          new FlowSource("http.dsl.Http", "inbound", Kind.HTTP, "spring-integration"),
          new FlowSource("ip.dsl.Tcp", "inbound", Kind.STREAM, "tcp"),
          new FlowSource("ip.dsl.Udp", "inbound", Kind.STREAM, "udp"),
          new FlowSource("jdbc.JdbcPollingChannelAdapter", "<init>", Kind.CLOCK, "jdbc"),
          new FlowSource("jms.dsl.Jms", "inbound", Kind.QUEUE, "jms"),
          new FlowSource("jms.dsl.Jms", "messageDriven", Kind.QUEUE, "jms"),
          new FlowSource("jpa.dsl.Jpa", "inbound", Kind.CLOCK, "jpa"),
          new FlowSource("kafka.dsl.Kafka", "inbound", Kind.TOPIC, "kafka"),
          new FlowSource("kafka.dsl.Kafka", "messageDriven", Kind.TOPIC, "kafka"),
          new FlowSource("mail.dsl.Mail", "imap", Kind.CLOCK, "mail"),
          new FlowSource("mail.dsl.Mail", "pop3", Kind.CLOCK, "mail"),
          new FlowSource("mongodb.dsl.MongoDb", "inbound", Kind.CLOCK, "mongodb"),
          new FlowSource(
              "mqtt.inbound.MqttPahoMessageDrivenChannelAdapter", "<init>", Kind.TOPIC, "mqtt"),
          new FlowSource("sftp.dsl.Sftp", "inbound", Kind.CLOCK, "sftp"),
          new FlowSource("webflux.dsl.WebFlux", "inbound", Kind.HTTP, "spring-integration"),
          new FlowSource("dsl.IntegrationFlow", "fromSupplier", Kind.CLOCK, "spring-integration"),
          new FlowSource("dsl.IntegrationFlows", "fromSupplier", Kind.CLOCK, "spring-integration"));

  static Optional<FlowSource> of(MethodId called) {
    return ALL.stream()
        .filter(source -> called.owner().equals(INTEGRATION + source.owner))
        .filter(source -> called.name().startsWith(source.method))
        .findFirst();
  }

  Trigger trigger(Codebase codebase, MethodInfo flow, Call call) {
    return switch (kind) {
      case QUEUE -> new Message(Channel.QUEUE, system, texts(codebase, flow, call));
      case TOPIC -> new Message(Channel.TOPIC, system, texts(codebase, flow, call));
      case STREAM -> new Message(Channel.STREAM, system, List.of());
      case HTTP -> new Trigger.Http(system, Set.of(), texts(codebase, flow, call));
      case CLOCK -> poller(codebase, flow);
    };
  }

  private static List<String> texts(Codebase codebase, MethodInfo flow, Call call) {
    return IntStream.range(0, call.arguments().size())
        .boxed()
        .flatMap(index -> ConstantTexts.text(codebase, flow, call, index).stream())
        .toList();
  }

  /** As the poller in the same method, or the lambda in it, says. */
  private Trigger poller(Codebase codebase, MethodInfo flow) {
    return Stream.concat(Stream.of(flow), lambdas(codebase, flow))
        .flatMap(method -> method.calls().stream().flatMap(c -> interval(method, c).stream()))
        .findFirst()
        .orElseGet(() -> Schedule.unknown(system));
  }

  private static Stream<MethodInfo> lambdas(Codebase codebase, MethodInfo flow) {
    return flow.functions().stream()
        .flatMap(use -> codebase.method(use.body()).stream())
        .filter(MethodInfo::isLambda)
        .flatMap(lambda -> Stream.concat(Stream.of(lambda), lambdas(codebase, lambda)));
  }

  private Optional<Trigger> interval(MethodInfo flow, Call call) {
    boolean isPoller =
        call.target().owner().equals(INTEGRATION + "dsl.Pollers")
            || call.target().owner().equals(INTEGRATION + "dsl.PollerFactory");
    if (!isPoller) {
      return Optional.empty();
    }
    return switch (call.target().name()) {
      case "cron" -> call.text(0).map(text -> Schedule.byCron(system, text, Optional.empty()));
      case "fixedRate" ->
          Optional.of(Schedule.every(system, ConstantTimes.millis(flow, call, 0), Spacing.RATE));
      case "fixedDelay" ->
          Optional.of(Schedule.every(system, ConstantTimes.millis(flow, call, 0), Spacing.DELAY));
      default -> Optional.empty();
    };
  }
}

package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.callgraph.CallPath;
import dev.amphibian.analyzer.callgraph.Edge;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import dev.amphibian.analyzer.slice.MethodFacts.OwnEffect;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sees what the code around a call says against its effect: then it is only possible. */
final class Doubts {

  /** Parts of what grows from day to day. */
  private static final List<String> STORED = List.of("row", "page");

  private static final Set<EffectKind> ANSWERING_LATER =
      EnumSet.of(EffectKind.HOLDS_ANSWER, EffectKind.KEEPS_REQUEST, EffectKind.STREAMS_ANSWER);

  private final Codebase codebase;
  private final Effects effects;
  private final RequestValues requestValues;
  private final Memo<MethodId, Boolean> namesTemporaryFolder =
      new Memo<>(this::findWhetherNamesTemporaryFolder);

  Doubts(Codebase codebase, Effects effects, RequestValues requestValues) {
    this.codebase = codebase;
    this.effects = effects;
    this.requestValues = requestValues;
  }

  /** Whether something speaks against an effect at the end of a path. */
  boolean on(OwnEffect own, CallPath path) {
    return switch (own.effect().kind()) {
      case STARTS_WORK -> isHeldTo(own, path) || holdsAnswer(path);
      case WRITES_FILE -> isTemporary(path);
      case READS_WHOLE -> isForMessage(path) || isFileOfTheMachine(own, path);
      case READS_PART ->
          isForMessage(path) || isOpenedElsewhere(own, path) || mayBeRefused(own, path);
      case SETS_THREAD_LOCAL -> isSetAgain(own, path) || isPutBack(path);
      default -> false;
    };
  }

  /** Whether an object calls itself, past the proxy that would run the call elsewhere. */
  boolean isSelfCall(Edge edge) {
    return codebase.method(edge.from()).stream()
        .flatMap(method -> codebase.callsWithin(method).stream())
        .filter(call -> call.place().equals(edge.place()))
        .filter(call -> call.target().name().equals(edge.to().name()))
        .anyMatch(call -> call.receiver() instanceof Operand.This);
  }

  /** Whether what is read at once becomes the message of an exception, and is short therefore. */
  private boolean isForMessage(CallPath path) {
    return !path.isEmpty()
        && codebase.method(path.last().from()).stream()
            .flatMap(caller -> caller.calls().stream())
            .filter(this::makesException)
            .anyMatch(call -> call.arguments().contains(new Operand.Result(path.end())));
  }

  /** Whether the method sets the same value of the thread elsewhere, to what isn't handed in. */
  private boolean isSetAgain(OwnEffect own, CallPath path) {
    return codebase.method(path.end()).stream()
        .flatMap(method -> method.calls().stream())
        .filter(call -> call.target().equals(own.call().target()))
        .filter(call -> call.receiver().equals(own.call().receiver()))
        .filter(call -> !call.place().equals(own.call().place()))
        .map(call -> call.argument(0))
        .anyMatch(
            value ->
                value instanceof Operand.Constant
                    || value instanceof Operand.Field
                    || value instanceof Operand.Result);
  }

  /** Whether who sets a value of the thread sets another afterwards, such as the one before. */
  private boolean isPutBack(CallPath path) {
    return !path.isEmpty()
        && codebase.method(path.last().from()).stream()
                .flatMap(caller -> caller.calls().stream())
                .filter(call -> call.target().name().equals(path.last().called()))
                .filter(call -> call.target().hasParameters(path.end().parameters()))
                .count()
            > 1;
  }

  /**
   * Whether a file is read that neither a constant nor the request names: then it belongs to the
   * application's owner, who knows its size.
   */
  private boolean isFileOfTheMachine(OwnEffect own, CallPath path) {
    return own.effect().attribute("of").equals(Optional.of("file"))
        && !requestValues.isNamed(path, own.call().argument(0));
  }

  /**
   * Whether somebody else may know that a stream is short: it is handed in, it is an answer, or it
   * is a file of the machine.
   */
  private boolean isOpenedElsewhere(OwnEffect own, CallPath path) {
    if (STORED.contains(own.effect().attribute("of").orElse(""))) {
      return false;
    }
    List<Call> calls =
        codebase.method(path.end()).stream().flatMap(method -> method.calls().stream()).toList();
    return calls.stream().anyMatch(call -> effects.does(call, EffectKind.CALLS_REMOTE))
        || !path.isEmpty()
            && calls.stream()
                .filter(call -> effects.does(call, EffectKind.OPENS_FILE))
                .noneMatch(call -> requestValues.isNamed(path, call.argument(0)));
  }

  /** Whether the loop that reads throws an exception, such as when there is too much. */
  private boolean mayBeRefused(OwnEffect own, CallPath path) {
    return codebase.method(path.end()).stream()
        .flatMap(method -> method.repeatedAround(own.call()).stream().flatMap(method::callsIn))
        .anyMatch(this::makesException);
  }

  private boolean makesException(Call call) {
    return call.target().name().equals("<init>")
        && codebase.isA(call.target().owner(), "java.lang.Throwable");
  }

  /** Whether the answer waits for somebody to complete it, as the work that is started may do. */
  private boolean holdsAnswer(CallPath path) {
    return codebase.method(path.end()).stream()
        .flatMap(method -> codebase.callsWithin(method).stream())
        .anyMatch(call -> ANSWERING_LATER.stream().anyMatch(kind -> effects.does(call, kind)));
  }

  /** Whether who starts work asks it for something afterwards, such as its result or its end. */
  private boolean isHeldTo(OwnEffect own, CallPath path) {
    return codebase.method(path.end()).stream()
        .flatMap(method -> codebase.callsWithin(method).stream())
        .anyMatch(call -> asksResultOf(own.call(), call) || waitsForTaskOf(own.call(), call));
  }

  private static boolean asksResultOf(Call start, Call later) {
    return later.receiver() instanceof Operand.Result result
        && result.method().equals(start.target())
        && !later.target().returnedName().equals(start.target().returnedName());
  }

  /** A task that is handed over may be the future as well of which its result is asked. */
  private boolean waitsForTaskOf(Call start, Call later) {
    return later.target().name().equals("get")
        && later.receiver() != Operand.UNKNOWN
        && start.arguments().contains(later.receiver())
        && codebase.isA(later.target().owner(), "java.util.concurrent.Future");
  }

  /** Whether who writes a file, or who calls for it, names the temporary folder. */
  private boolean isTemporary(CallPath path) {
    return Stream.concat(path.edges().stream().map(Edge::from), Stream.of(path.end()))
        .anyMatch(namesTemporaryFolder::of);
  }

  private boolean findWhetherNamesTemporaryFolder(MethodId id) {
    return codebase.method(id).stream()
        .flatMap(method -> codebase.callsWithin(method).stream())
        .anyMatch(
            call ->
                effects.of(call).stream().anyMatch(Doubts::isOfTemporaryFolder)
                    || call.arguments().stream()
                        .flatMap(
                            argument ->
                                argument instanceof Operand.Array array
                                    ? array.elements().stream()
                                    : Stream.of(argument))
                        .anyMatch(Doubts::isTemporaryFolder));
  }

  private static boolean isOfTemporaryFolder(Effect effect) {
    return effect.kind() == EffectKind.WRITES_TEMPORARY_FILE
        || effect.kind() == EffectKind.NAMES && effect.has("of", "temporary-folder");
  }

  private static boolean isTemporaryFolder(Operand operand) {
    String text = operand.fixedText().orElse("");
    return text.equals("java.io.tmpdir") || text.equals("/tmp") || text.startsWith("/tmp/");
  }
}

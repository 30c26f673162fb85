package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.callgraph.CallGraph;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.effect.Effect;
import dev.amphibian.analyzer.effect.EffectKind;
import dev.amphibian.analyzer.effect.Effects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the library calls of one method name and touch, as the effect effects tells. */
final class CallMentions {

  private final Codebase codebase;
  private final CallGraph calls;
  private final Effects effects;
  private final Operands operands;
  private final Databases databases;
  private final RemoteClients clients;

  CallMentions(Codebase codebase, CallGraph calls, Effects effects, Databases databases) {
    this.codebase = codebase;
    this.calls = calls;
    this.effects = effects;
    this.operands = new Operands(codebase);
    this.databases = databases;
    this.clients = new RemoteClients(codebase);
  }

  MethodContent of(MethodInfo method) {
    InMethod reading = new InMethod(method);
    List<Call> all = calls.outside(method.id());
    for (int i = 0; i < all.size(); ) {
      int end = endOfLine(all, i);
      reading.addLine(all.subList(i, end));
      i = end;
    }
    return new MethodContent(reading.mentions, reading.entities, Set.of());
  }

  private boolean isName(Call call) {
    return effects.does(call, EffectKind.NAMES);
  }

  private static int endOfLine(List<Call> all, int start) {
    int end = start;
    while (end < all.size() && all.get(end).place().equals(all.get(start).place())) {
      end++;
    }
    return end;
  }

  /** One method while its calls are gone through. */
  private final class InMethod {

    private final MethodInfo method;
    private final Map<String, String> lastNamed = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<EntityMention> entities = new ArrayList<>();

    InMethod(MethodInfo method) {
      this.method = method;
    }

    /** Within a line calls have no order; what only names comes before what uses the names. */
    void addLine(List<Call> line) {
      line.stream().filter(CallMentions.this::isName).forEach(this::add);
      line.stream().filter(call -> !isName(call)).forEach(this::add);
    }

    private void add(Call call) {
      databases.asked(call, method, mentions, entities);
      for (Effect effect : effects.of(call)) {
        for (String detail : effect.attributes().keySet()) {
          effect.argument(detail).ifPresent(index -> argument(detail, call.argument(index), call));
        }
        add(effect, call);
      }
    }

    private void argument(String kind, Operand argument, Call call) {
      if (kind.equals("entity")) {
        operands.type(argument, method).ifPresent(type -> databases.entity(type, call, entities));
      }
      operands
          .text(argument)
          .ifPresentOrElse(text -> named(kind, text, call), () -> forget(kind, argument));
    }

    /** An object made here may have been made of the name that was given before. */
    private void forget(String kind, Operand argument) {
      if (!(argument instanceof Operand.Made || argument instanceof Operand.Result)) {
        lastNamed.remove(kind);
      }
    }

    private void named(String kind, String text, Call call) {
      boolean isRelative = kind.equals("address") && text.startsWith("/");
      lastNamed.put(kind, isRelative ? lastNamed("base") + text : text);
      String how = "is named in the call of " + via(call);
      switch (kind) {
        case "key" -> add(ContentKind.CONFIGURATION, text, call, how);
        case "resource" -> add(ContentKind.RESOURCE, resource(text, call), call, how);
        case "location" ->
            Texts.resource(text).forEach(name -> add(ContentKind.RESOURCE, name, call, how));
        case "bundle" ->
            add(ContentKind.RESOURCE, text.replace('.', '/') + ".properties", call, how);
        case "sql", "jpql", "query" -> databases.query(kind, text, call, mentions, entities);
        default -> {}
      }
    }

    /** {@code Class} looks beside itself, a class loader from the top. */
    private String resource(String name, Call call) {
      if (name.startsWith("/")) {
        return name.substring(1);
      }
      String folder =
          codebase.type(method.id().owner()).map(t -> t.packageName()).orElse("").replace('.', '/');
      boolean isRelative = call.target().owner().equals("java.lang.Class") && !folder.isEmpty();
      return isRelative ? folder + "/" + name : name;
    }

    private void add(Effect effect, Call call) {
      switch (effect.kind()) {
        case CALLS_REMOTE -> {
          String address = clients.address(call.target()).orElseGet(() -> lastNamed("address"));
          add(ContentKind.HTTP, address, call, "is asked");
        }
        case SENDS_MESSAGE -> add(ContentKind.QUEUE, lastNamed("topic"), call, "is sent messages");
        case WRITES_FILE, WRITES_TEMPORARY_FILE ->
            add(ContentKind.FILE, lastNamed("file"), call, "is written");
        case QUERIES, LOADS_ALL -> mentions.add(databases.database(effect, call, via(call)));
        default -> {
          if (effect.kind() == EffectKind.READS_WHOLE && effect.has("of", "file")) {
            add(ContentKind.FILE, lastNamed("file"), call, "is read");
          }
        }
      }
    }

    private String lastNamed(String kind) {
      return Optional.ofNullable(lastNamed.get(kind)).orElse("");
    }

    private void add(ContentKind kind, String name, Call call, String happens) {
      String subject = name.isEmpty() ? "something that no constant names" : "it";
      String because =
          happens.startsWith("is named") ? "it " + happens : subject + " " + happens + " there";
      mentions.add(
          new Mention(kind, Operands.withoutSecrets(name), via(call), because, call.place()));
    }
  }

  static String via(Call call) {
    String name = call.target().name();
    return name.equals("<init>")
        ? "new " + call.target().simpleOwner()
        : call.target().simpleOwner() + "." + name;
  }
}

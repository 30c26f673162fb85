package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Flow;
import dev.amphibian.analyzer.codebase.StrongComponents;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads one method's order of calls from its instructions. */
final class FlowReader {

  private final MethodNode method;
  private final Jumps jumps;
  private final Map<Integer, List<Call>> calls;
  private final CountedLoops counted;

  FlowReader(MethodNode method, MethodBody body) {
    this.method = method;
    this.calls = body.callsByInstruction();
    this.jumps = new Jumps(method, calls.keySet());
    this.counted = new CountedLoops(method, body, jumps);
  }

  Flow read() {
    BitSet all = new BitSet();
    all.set(0, method.instructions.size());
    BitSet start = new BitSet();
    start.set(0);
    return flow(new Part(all, start, false));
  }

  private Flow flow(Part part) {
    List<List<Integer>> components =
        StrongComponents.of(part.entries.stream().boxed().toList(), part::next);
    Collections.reverse(components);
    int[] steps = new int[method.instructions.size()];
    for (int i = 0; i < components.size(); i++) {
      for (int instruction : components.get(i)) {
        steps[instruction] = i + 1;
      }
    }
    Draft start = new Draft();
    part.entries.stream().forEach(entry -> start.next.add(steps[entry]));
    List<Draft> drafts = new ArrayList<>(List.of(start));
    components.forEach(component -> drafts.add(draft(component, part, steps)));
    return new Flow(Draft.joined(drafts));
  }

  private Draft draft(List<Integer> component, Part part, int[] steps) {
    Draft draft = new Draft();
    boolean isLoop = component.size() > 1;
    int own = steps[component.get(0)];
    for (int instruction : component) {
      for (int next : part.next(instruction)) {
        isLoop |= next == instruction;
        draft.next.add(steps[next]);
      }
      draft.isBack |= part.isRound && jumps.next(instruction).anyMatch(part.entries::get);
    }
    draft.next.remove(own);
    if (isLoop) {
      draft.cycle = Optional.of(cycle(component, part));
    } else {
      draft.calls.addAll(calls.getOrDefault(component.get(0), List.of()));
    }
    return draft;
  }

  private Flow.Cycle cycle(List<Integer> component, Part around) {
    BitSet inside = new BitSet();
    component.forEach(inside::set);
    BitSet heads = new BitSet();
    around.entries.stream().filter(inside::get).forEach(heads::set);
    BitSet outside = (BitSet) around.instructions.clone();
    outside.andNot(inside);
    outside.stream().flatMap(each -> jumps.next(each)).filter(inside::get).forEach(heads::set);
    return new Flow.Cycle(
        flow(new Part(inside, heads, true)), counted.rounds(inside, heads), line(inside));
  }

  /** The line on which a loop's first instruction stands. */
  private int line(BitSet inside) {
    for (int i = inside.nextSetBit(0); i >= 0; i--) {
      if (method.instructions.get(i) instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /**
   * Some instructions with what leads from one to another.
   *
   * @param entries where they begin
   * @param isRound whether they end where they begin
   */
  private final class Part {

    private final BitSet instructions;
    private final BitSet entries;
    private final boolean isRound;

    Part(BitSet instructions, BitSet entries, boolean isRound) {
      this.instructions = instructions;
      this.entries = entries;
      this.isRound = isRound;
    }

    List<Integer> next(int instruction) {
      return jumps
          .next(instruction)
          .filter(to -> instructions.get(to) && !(isRound && entries.get(to)))
          .boxed()
          .toList();
    }
  }

  /** A step that grows. */
  private static final class Draft {

    private final List<Call> calls = new ArrayList<>();
    private Optional<Flow.Cycle> cycle = Optional.empty();
    private TreeSet<Integer> next = new TreeSet<>();
    private boolean isBack;

    /** The steps, of which those are one that only follow each other. */
    static List<Flow.Step> joined(List<Draft> drafts) {
      int[] before = new int[drafts.size()];
      drafts.forEach(draft -> draft.next.forEach(next -> before[next]++));
      BitSet kept = new BitSet();
      for (int i = drafts.size() - 1; i >= 0; i--) {
        kept.set(i);
        Draft draft = drafts.get(i);
        int only = draft.next.size() == 1 ? draft.next.first() : 0;
        Draft next = drafts.get(only);
        boolean isStraight = only > 0 && before[only] == 1 && !draft.isBack;
        if (isStraight && draft.cycle.or(() -> next.cycle).isEmpty()) {
          draft.calls.addAll(next.calls);
          draft.next = next.next;
          draft.isBack = next.isBack;
          kept.clear(only);
        }
      }
      return kept.stream()
          .mapToObj(drafts::get)
          .map(
              each ->
                  new Flow.Step(
                      each.calls,
                      each.cycle,
                      each.next.stream().map(to -> kept.get(0, to).cardinality()).toList(),
                      each.isBack))
          .toList();
    }
  }
}

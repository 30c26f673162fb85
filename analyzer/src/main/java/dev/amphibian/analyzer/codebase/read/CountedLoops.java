package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Flow.Rounds;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Finds how often loops run that a counter ends: one variable that each round changes by a
 * constant, and one comparison that each round passes.
 */
final class CountedLoops {

  /** How many instructions before a comparison its operands may stand. */
  private static final int NEAR = 8;

  private final InsnList instructions;
  private final MethodBody body;
  private final Jumps jumps;

  CountedLoops(MethodNode method, MethodBody body, Jumps jumps) {
    this.instructions = method.instructions;
    this.body = body;
    this.jumps = jumps;
  }

  /** The rounds of a loop of these instructions, if it begins in one place. */
  Optional<Rounds> rounds(BitSet loop, BitSet heads) {
    if (heads.cardinality() != 1) {
      return Optional.empty();
    }
    int head = heads.nextSetBit(0);
    return loop.stream()
        .filter(each -> instructions.get(each) instanceof JumpInsnNode)
        .filter(each -> jumps.next(each).anyMatch(to -> !loop.get(to)))
        .filter(each -> jumps.next(each).anyMatch(loop::get))
        .filter(each -> isPassed(each, loop, head))
        .boxed()
        .flatMap(test -> rounds(test, loop, head).stream())
        .findFirst();
  }

  /** Whether no round leads past an instruction. */
  private boolean isPassed(int instruction, BitSet loop, int head) {
    return instruction == head || !leads(head, head, loop, instruction);
  }

  /** Whether a way of at least one jump leads through a loop without one of its instructions. */
  private boolean leads(int from, int to, BitSet loop, int without) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      for (int next : jumps.next(open.poll()).toArray()) {
        if (next == to && next != without) {
          return true;
        }
        if (loop.get(next) && next != without && !seen.get(next)) {
          seen.set(next);
          open.add(next);
        }
      }
    }
    return false;
  }

  private Optional<Rounds> rounds(int test, BitSet loop, int head) {
    Frame<Operands.Known> frame = body.frameAt(test);
    Optional<Counter> counter = counter(test, loop, head);
    int opcode = instructions.get(test).getOpcode();
    boolean isOfTwo = Opcodes.IF_ICMPEQ <= opcode && opcode <= Opcodes.IF_ICMPLE;
    boolean isOfZero = Opcodes.IFEQ <= opcode && opcode <= Opcodes.IFLE;
    if (frame == null || counter.isEmpty() || !isOfTwo && !isOfZero) {
      return Optional.empty();
    }
    Operand right = isOfTwo ? frame.getStack(frame.getStackSize() - 1).operand() : ZERO;
    Operand left = isOfTwo ? frame.getStack(frame.getStackSize() - 2).operand() : Operand.UNKNOWN;
    boolean isLeft = left == Operand.UNKNOWN;
    if (isLeft == (right == Operand.UNKNOWN)) {
      return Optional.empty();
    }
    int comparison = isOfTwo ? opcode - Opcodes.IF_ICMPEQ : opcode - Opcodes.IFEQ;
    boolean goesOnByJump = loop.get(target(test));
    return rounds(
        counter.get(),
        Comparison.of(comparison, !goesOnByJump, !isLeft),
        isLeft ? right : left,
        callsBefore(test, loop, head));
  }

  private static final Operand ZERO = new Operand.Constant(0);

  private static Optional<Rounds> rounds(
      Counter counter, Comparison goesOn, Operand limit, List<Call> before) {
    boolean isUp = counter.step > 0;
    boolean ends = goesOn == Comparison.NE || goesOn.isLess() == isUp && goesOn != Comparison.EQ;
    if (!ends) {
      return Optional.empty();
    }
    long sign = isUp ? 1 : -1;
    long rest = goesOn.isInclusive() ? counter.step : counter.step - sign;
    long offset = rest - (counter.isAhead ? counter.step : 0);
    return Optional.of(new Rounds(counter.start, limit, offset, counter.step, before));
  }

  /** What is called between a round's begin and its test. */
  private List<Call> callsBefore(int test, BitSet loop, int head) {
    return body.callsByInstruction().entrySet().stream()
        .filter(each -> loop.get(each.getKey()))
        .filter(each -> each.getKey() == head || leads(head, each.getKey(), loop, test))
        .flatMap(each -> each.getValue().stream())
        .toList();
  }

  private int target(int test) {
    return instructions.indexOf(((JumpInsnNode) instructions.get(test)).label);
  }

  /**
   * A loop's counter.
   *
   * @param start what it is before the first round
   * @param isAhead whether it is changed before it is compared
   */
  private record Counter(Operand start, int step, boolean isAhead) {}

  private Optional<Counter> counter(int test, BitSet loop, int head) {
    return near(test)
        .filter(load -> load.getOpcode() == Opcodes.ILOAD)
        .map(VarInsnNode.class::cast)
        .flatMap(load -> counter(load, loop, head).stream())
        .findFirst();
  }

  private Stream<AbstractInsnNode> near(int test) {
    return Stream.iterate(
            instructions.get(test).getPrevious(),
            each -> each != null && !(each instanceof JumpInsnNode),
            AbstractInsnNode::getPrevious)
        .filter(each -> each.getOpcode() >= 0)
        .limit(NEAR);
  }

  private Optional<Counter> counter(VarInsnNode load, BitSet loop, int head) {
    List<AbstractInsnNode> changes =
        loop.stream().mapToObj(instructions::get).filter(each -> changes(each, load.var)).toList();
    if (changes.size() != 1
        || !(changes.get(0) instanceof IincInsnNode change)
        || change.incr == 0) {
      return Optional.empty();
    }
    int changed = instructions.indexOf(change);
    int loaded = instructions.indexOf(load);
    boolean isAhead = loaded != head && !leads(head, loaded, loop, changed);
    return isPassed(changed, loop, head)
        ? start(load.var, loop, head).map(start -> new Counter(start, change.incr, isAhead))
        : Optional.empty();
  }

  private static boolean changes(AbstractInsnNode each, int variable) {
    return each instanceof IincInsnNode change && change.var == variable
        || each instanceof VarInsnNode store
            && store.getOpcode() == Opcodes.ISTORE
            && store.var == variable;
  }

  /** What a variable is where a loop begins. */
  private Optional<Operand> start(int variable, BitSet loop, int head) {
    List<Operand> all =
        Stream.iterate(0, i -> i < instructions.size(), i -> i + 1)
            .filter(each -> !loop.get(each) && jumps.next(each).anyMatch(to -> to == head))
            .filter(each -> body.frameAt(each) != null)
            .map(each -> after(each, variable))
            .distinct()
            .toList();
    return all.size() == 1 && all.get(0) != Operand.UNKNOWN
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  private Operand after(int instruction, int variable) {
    Frame<Operands.Known> frame = body.frameAt(instruction);
    if (frame == null) {
      return Operand.UNKNOWN;
    }
    boolean changes = changes(instructions.get(instruction), variable);
    if (changes && instructions.get(instruction) instanceof VarInsnNode) {
      return frame.getStack(frame.getStackSize() - 1).operand();
    }
    return changes ? Operand.UNKNOWN : frame.getLocal(variable).operand();
  }

  /** How two numbers compare, in the order of the jump instructions. */
  private enum Comparison {
    EQ,
    NE,
    LT,
    GE,
    GT,
    LE;

    static Comparison of(int number, boolean isNegated, boolean isTurned) {
      Comparison comparison = values()[number];
      Comparison holding = isNegated ? values()[number ^ 1] : comparison;
      return isTurned ? holding.turned() : holding;
    }

    private Comparison turned() {
      return switch (this) {
        case LT -> GT;
        case GT -> LT;
        case LE -> GE;
        case GE -> LE;
        default -> this;
      };
    }

    boolean isLess() {
      return this == LT || this == LE;
    }

    boolean isInclusive() {
      return this == LE || this == GE;
    }
  }
}

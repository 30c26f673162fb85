package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Operand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Finds which instructions run only where a field was found to hold no object, or false. */
final class EmptyTests {

  private static final String BOOLEAN = "Z";

  private final InsnList instructions;
  private final List<TryCatchBlockNode> tries;
  private final Map<Integer, Test> tests = new HashMap<>();
  private final List<Operand.Field> fields = new ArrayList<>();
  private final @Nullable BitSet[] empty;
  private final Deque<Integer> open = new ArrayDeque<>();

  /** A jump that depends on whether a field, by its number, is empty. */
  private record Test(int field, boolean jumpsIfEmpty) {}

  EmptyTests(MethodNode method, IntFunction<@Nullable Frame<Operands.Known>> frames) {
    this.instructions = method.instructions;
    this.tries = method.tryCatchBlocks == null ? List.of() : method.tryCatchBlocks;
    this.empty = new BitSet[instructions.size()];
    for (int index = 0; index < instructions.size(); index++) {
      if (instructions.get(index) instanceof JumpInsnNode jump && isTest(jump.getOpcode())) {
        Frame<Operands.Known> frame = frames.apply(index);
        if (frame != null) {
          add(jump.getOpcode(), index, frame.getStack(frame.getStackSize() - 1));
        }
      }
    }
    if (!tests.isEmpty()) {
      follow();
    }
  }

  /** The fields that were found empty wherever this instruction runs. */
  List<Operand.Field> before(int index) {
    BitSet found = empty[index];
    return found == null ? List.of() : found.stream().mapToObj(fields::get).toList();
  }

  private static boolean isTest(int opcode) {
    return opcode == Opcodes.IFNULL
        || opcode == Opcodes.IFNONNULL
        || opcode == Opcodes.IFEQ
        || opcode == Opcodes.IFNE;
  }

  private void add(int opcode, int index, Operands.Known tested) {
    boolean isOfObject = opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
    if (tested.operand() instanceof Operand.Field field
        && (isOfObject || tested.type().equals(BOOLEAN))) {
      if (!fields.contains(field)) {
        fields.add(field);
      }
      boolean jumpsIfEmpty = opcode == Opcodes.IFNULL || opcode == Opcodes.IFEQ;
      tests.put(index, new Test(fields.indexOf(field), jumpsIfEmpty));
    }
  }

  private void follow() {
    empty[0] = new BitSet();
    open.add(0);
    while (!open.isEmpty()) {
      int index = open.poll();
      AbstractInsnNode instruction = instructions.get(index);
      Test test = tests.get(index);
      for (LabelNode label : jumps(instruction)) {
        flow(index, label, test != null && test.jumpsIfEmpty ? test.field : -1);
      }
      if (goesOn(instruction.getOpcode()) && index + 1 < instructions.size()) {
        flow(index, index + 1, test != null && !test.jumpsIfEmpty ? test.field : -1);
      }
      for (TryCatchBlockNode block : tries) {
        if (instructions.indexOf(block.start) <= index && index < instructions.indexOf(block.end)) {
          flow(index, block.handler, -1);
        }
      }
    }
  }

  private static boolean goesOn(int opcode) {
    boolean isSwitch = opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH;
    boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    return !isSwitch && !returns && opcode != Opcodes.ATHROW && opcode != Opcodes.GOTO;
  }

  private static List<LabelNode> jumps(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      return List.of(jump.label);
    }
    if (instruction instanceof TableSwitchInsnNode table) {
      return Stream.concat(table.labels.stream(), Stream.of(table.dflt)).toList();
    }
    return instruction instanceof LookupSwitchInsnNode lookup
        ? Stream.concat(lookup.labels.stream(), Stream.of(lookup.dflt)).toList()
        : List.of();
  }

  private void flow(int from, LabelNode to, int field) {
    flow(from, instructions.indexOf(to), field);
  }

  /** What was found on every way to an instruction holds there. */
  private void flow(int from, int to, int field) {
    BitSet after = (BitSet) empty[from].clone();
    if (field >= 0) {
      after.set(field);
    }
    BitSet known = empty[to];
    if (known != null) {
      after.and(known);
    }
    if (!after.equals(known)) {
      empty[to] = after;
      open.add(to);
    }
  }
}

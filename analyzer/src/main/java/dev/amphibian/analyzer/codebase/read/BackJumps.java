package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Repeated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Finds what a method's instructions repeat. */
final class BackJumps {

  private final InsnList instructions;

  BackJumps(InsnList instructions) {
    this.instructions = instructions;
  }

  List<Repeated> find() {
    List<Repeated> found = new ArrayList<>();
    for (int end = 0; end < instructions.size(); end++) {
      if (instructions.get(end) instanceof JumpInsnNode jump) {
        int start = instructions.indexOf(jump.label);
        if (start < end) {
          found.add(repeated(start, end));
        }
      }
    }
    return found;
  }

  private Repeated repeated(int start, int end) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    boolean isLeft = false;
    boolean isBounded = false;
    for (int i = start; i <= end; i++) {
      AbstractInsnNode instruction = instructions.get(i);
      if (instruction instanceof LineNumberNode line) {
        first = Math.min(first, line.line);
        last = Math.max(last, line.line);
      }
      boolean leadsOut = leads(instruction).anyMatch(to -> isOutside(to, start, end));
      isLeft |= leadsOut || returns(instruction);
      isBounded |= leadsOut && comparesNumbers(i);
    }
    int before = lineBefore(firstInstruction(start));
    return new Repeated(Math.min(first, before), Math.max(last, before), isLeft, isBounded);
  }

  /** Whether two numbers are compared, none of them the -1 that stands for an end. */
  private boolean comparesNumbers(int index) {
    int opcode = instructions.get(index).getOpcode();
    return Opcodes.IF_ICMPLT <= opcode
        && opcode <= Opcodes.IF_ICMPLE
        && instructions.get(index - 1).getOpcode() != Opcodes.ICONST_M1;
  }

  /** The instruction at a label: what stands in between has no code. */
  private int firstInstruction(int label) {
    int index = label;
    while (instructions.get(index).getOpcode() < 0) {
      index++;
    }
    return index;
  }

  /** The line on which an instruction stands that has no line of its own. */
  private int lineBefore(int index) {
    for (int i = index; i >= 0; i--) {
      if (instructions.get(i) instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  private static boolean returns(AbstractInsnNode instruction) {
    return Opcodes.IRETURN <= instruction.getOpcode() && instruction.getOpcode() <= Opcodes.RETURN;
  }

  private static Stream<LabelNode> leads(AbstractInsnNode instruction) {
    if (instruction instanceof JumpInsnNode jump) {
      return Stream.of(jump.label);
    }
    if (instruction instanceof TableSwitchInsnNode table) {
      return Stream.concat(Stream.of(table.dflt), table.labels.stream());
    }
    return instruction instanceof LookupSwitchInsnNode lookup
        ? Stream.concat(Stream.of(lookup.dflt), lookup.labels.stream())
        : Stream.empty();
  }

  private boolean isOutside(LabelNode label, int start, int end) {
    int index = instructions.indexOf(label);
    return index < start || index > end;
  }
}

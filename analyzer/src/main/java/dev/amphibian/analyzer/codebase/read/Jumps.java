package dev.amphibian.analyzer.codebase.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Which instruction may come after which, by number. */
final class Jumps {

  private final InsnList instructions;
  private final List<IntStream.Builder> next = new ArrayList<>();
  private final List<int[]> all;

  /** The jumps of a method in which these instructions may fail. */
  Jumps(MethodNode method, Collection<Integer> calls) {
    this.instructions = method.instructions;
    for (int i = 0; i < instructions.size(); i++) {
      next.add(IntStream.builder());
      add(i);
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      int start = instructions.indexOf(block.start);
      int end = instructions.indexOf(block.end);
      int handler = instructions.indexOf(block.handler);
      for (int i = start; i < end; i++) {
        if (calls.contains(i) || instructions.get(i).getOpcode() == Opcodes.ATHROW) {
          next.get(i).add(handler);
        }
      }
    }
    this.all = next.stream().map(each -> each.build().distinct().toArray()).toList();
  }

  private void add(int index) {
    AbstractInsnNode instruction = instructions.get(index);
    int opcode = instruction.getOpcode();
    boolean isLast =
        opcode == Opcodes.GOTO
            || opcode == Opcodes.ATHROW
            || Opcodes.IRETURN <= opcode && opcode <= Opcodes.RETURN;
    if (instruction instanceof JumpInsnNode jump) {
      add(index, jump.label);
    } else if (instruction instanceof TableSwitchInsnNode table) {
      isLast = true;
      add(index, table.dflt);
      table.labels.forEach(label -> add(index, label));
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      isLast = true;
      add(index, lookup.dflt);
      lookup.labels.forEach(label -> add(index, label));
    }
    if (!isLast && index + 1 < instructions.size()) {
      next.get(index).add(index + 1);
    }
  }

  private void add(int index, LabelNode label) {
    next.get(index).add(instructions.indexOf(label));
  }

  /** The instructions that may come next. */
  IntStream next(int instruction) {
    return IntStream.of(all.get(instruction));
  }
}

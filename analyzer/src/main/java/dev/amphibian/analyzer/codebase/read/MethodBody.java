package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.FunctionUse;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Reads what a method's instructions call, touch and make. */
final class MethodBody {

  /** Above this many values in all frames (some 100 MB), operands are left unknown. */
  private static final long MOST_VALUES = 4_000_000;

  private static final String TO_STRING = "()Ljava/lang/String;";
  private static final String OF_AN_OBJECT = "(Ljava/lang/Object;)";

  /** What compilers also make of a concatenation's parts; written out it does the same. */
  private static final Set<String> TEXTS =
      Set.of(
          "java/lang/String.valueOf",
          "java/lang/StringBuilder.append",
          "java/lang/StringBuffer.append");

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
  private static final String RECORD = "java/lang/runtime/ObjectMethods";
  private static final Set<String> TEXTUAL =
      Set.of("java.lang.String", "java.lang.Object", "java.lang.Integer", "java.lang.Long");

  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  /** Where the compiler makes serializable functions once more, when they are read back. */
  private static final String READING_BACK = "$deserializeLambda$";

  /** An array of fewer elements matters to no limit. */
  private static final int MANY_ELEMENTS = 1 << 16;

  private final ClassNode type;
  private final MethodNode method;
  private final String file;
  private final Names names;
  private final List<Call> calls = new ArrayList<>();
  private final List<Integer> instructions = new ArrayList<>();
  private final List<FieldUse> fieldUses = new ArrayList<>();
  private final List<FunctionUse> functions = new ArrayList<>();
  private @Nullable Frame<Operands.Known> @Nullable [] frames;
  private @Nullable EmptyTests emptyTests;
  private final Operands operands;
  private Place place;
  private int firstLine;

  MethodBody(ClassNode type, MethodNode method, String file, Names names) {
    this.type = type;
    this.method = method;
    this.file = file;
    this.names = names;
    this.place = new Place(file, 0);
    this.operands = new Operands(names, method);
    read();
  }

  /** The calls in the order of lines, then of names. */
  List<Call> calls() {
    return calls.stream()
        .sorted(Comparator.comparing(Call::place).thenComparing(Call::target))
        .toList();
  }

  List<FieldUse> fieldUses() {
    return fieldUses.stream()
        .distinct()
        .sorted(
            Comparator.comparing(FieldUse::place)
                .thenComparing(FieldUse::name)
                .thenComparing(FieldUse::owner)
                .thenComparing(FieldUse::isWrite))
        .toList();
  }

  List<FunctionUse> functions() {
    return functions;
  }

  /** The lowest line, 0 if none is known. */
  int firstLine() {
    return firstLine;
  }

  private void read() {
    int index = -1;
    for (AbstractInsnNode instruction : method.instructions) {
      index++;
      if (instruction instanceof LineNumberNode line) {
        place = new Place(file, line.line);
        firstLine = firstLine == 0 ? line.line : Math.min(firstLine, line.line);
      } else if (instruction instanceof MethodInsnNode call) {
        call(call, index);
      } else if (instruction instanceof FieldInsnNode field) {
        fieldUse(field, index);
      } else if (instruction instanceof InvokeDynamicInsnNode dynamic
          && !method.name.equals(READING_BACK)) {
        dynamic(dynamic, index);
      } else if (instruction instanceof IntInsnNode made && made.getOpcode() == Opcodes.NEWARRAY) {
        array(made, index);
      }
      while (instructions.size() < calls.size()) {
        instructions.add(index);
      }
    }
  }

  /** Per instruction that makes calls, these. */
  Map<Integer, List<Call>> callsByInstruction() {
    Map<Integer, List<Call>> all = new HashMap<>();
    for (int i = 0; i < calls.size(); i++) {
      all.computeIfAbsent(instructions.get(i), unused -> new ArrayList<>()).add(calls.get(i));
    }
    return all;
  }

  /**
   * A large array of a constant size is read as a call: {@code new byte[SIZE]} of a constructor.
   */
  private void array(IntInsnNode made, int index) {
    Frame<Operands.Known> frame = frameAt(index);
    if (frame != null
        && frame.getStack(frame.getStackSize() - 1).operand() instanceof Operand.Constant size
        && size.value() instanceof Integer elements
        && elements >= MANY_ELEMENTS) {
      MethodId constructor = names.method(arrayOf(made.operand), "<init>", "(I)V");
      Operand array = new Operand.Made(constructor.owner());
      List<Operand> arguments = List.of(size);
      calls.add(
          new Call(
              constructor,
              Call.Kind.SPECIAL,
              place,
              array,
              array,
              arguments,
              List.of("int"),
              List.of(),
              List.of()));
    }
  }

  private static String arrayOf(int elements) {
    return switch (elements) {
      case Opcodes.T_BOOLEAN -> "[Z";
      case Opcodes.T_BYTE -> "[B";
      case Opcodes.T_CHAR -> "[C";
      case Opcodes.T_SHORT -> "[S";
      case Opcodes.T_INT -> "[I";
      case Opcodes.T_FLOAT -> "[F";
      case Opcodes.T_LONG -> "[J";
      default -> "[D";
    };
  }

  private void call(MethodInsnNode call, int index) {
    Call.Kind kind =
        switch (call.getOpcode()) {
          case Opcodes.INVOKESTATIC -> Call.Kind.STATIC;
          case Opcodes.INVOKESPECIAL -> Call.Kind.SPECIAL;
          default -> Call.Kind.VIRTUAL;
        };
    Type[] parameters = Type.getArgumentTypes(call.desc);
    List<Operand> arguments = new ArrayList<>();
    Operand receiver = Operand.UNKNOWN;
    Operand root = Operand.UNKNOWN;
    String owner = call.owner;
    List<String> types = new ArrayList<>();
    List<String> elements = new ArrayList<>();
    Frame<Operands.Known> frame = frameAt(index);
    if (frame != null) {
      int base = frame.getStackSize() - parameters.length;
      for (int i = 0; i < parameters.length; i++) {
        arguments.add(operands.operand(frame.getStack(base + i)));
        types.add(nearer(frame.getStack(base + i).type(), parameters[i]));
      }
      if (parameters.length > 0) {
        operands.elements(frame.getStack(frame.getStackSize() - 1)).stream()
            .map(names::described)
            .forEach(elements::add);
      }
      if (kind != Call.Kind.STATIC) {
        receiver = frame.getStack(base - 1).operand();
        root = frame.getStack(base - 1).root();
        owner = isOfEveryObject(call) ? classOf(frame.getStack(base - 1)) : owner;
      }
    }
    boolean isKnown = arguments.stream().anyMatch(a -> a != Operand.UNKNOWN);
    calls.add(
        new Call(
            names.method(owner, call.name, call.desc),
            kind,
            place,
            receiver,
            root,
            isKnown ? arguments : List.of(),
            types,
            elements,
            emptyTests().before(index)));
    if (call.desc.startsWith(OF_AN_OBJECT) && TEXTS.contains(call.owner + "." + call.name)) {
      types.stream().filter(printed -> !printed.endsWith("]")).forEach(this::text);
    }
  }

  private void text(String printed) {
    Type type = Type.getObjectType(printed.replace('.', '/'));
    callOnText(type, Operand.UNKNOWN, "toString", TO_STRING);
  }

  private static boolean isOfEveryObject(MethodInsnNode call) {
    return call.owner.equals("java/lang/Object") && OF_EVERY_OBJECT.contains(call.name);
  }

  /** Generated code holds objects as no more than objects, and then compares or prints them. */
  private static String classOf(Operands.Known object) {
    Type type = Type.getType(object.type());
    return type.getSort() == Type.OBJECT ? type.getInternalName() : "java/lang/Object";
  }

  /** What the method declares says more than nothing, and all there is to say of primitives. */
  private String nearer(String known, Type declared) {
    boolean saysNothing = known.equals("Ljava/lang/Object;") || declared.getSort() < Type.ARRAY;
    return names.described(saysNothing ? declared.getDescriptor() : known);
  }

  /** What is known before an instruction. */
  @Nullable Frame<Operands.Known> frameAt(int index) {
    @Nullable Frame<Operands.Known>[] all = frames;
    if (all == null) {
      all = findFrames();
      frames = all;
    }
    return index < all.length ? all[index] : null;
  }

  @SuppressWarnings("unchecked")
  private @Nullable Frame<Operands.Known>[] findFrames() {
    long values = (long) method.instructions.size() * (method.maxLocals + method.maxStack);
    if (values > MOST_VALUES) {
      return new Frame[0];
    }
    try {
      return new Analyzer<>(operands).analyze(type.name, method);
    } catch (AnalyzerException | RuntimeException e) {
      return new Frame[0];
    }
  }

  private void fieldUse(FieldInsnNode field, int index) {
    boolean isWrite =
        field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
    Frame<Operands.Known> frame = isWrite ? frameAt(index) : null;
    Operand value =
        frame == null ? Operand.UNKNOWN : frame.getStack(frame.getStackSize() - 1).operand();
    fieldUses.add(
        new FieldUse(
            names.type(field.owner),
            names.one(field.name),
            isWrite,
            value,
            emptyTests().before(index),
            place));
  }

  private EmptyTests emptyTests() {
    EmptyTests known = emptyTests;
    if (known == null) {
      known = new EmptyTests(method, this::frameAt);
      emptyTests = known;
    }
    return known;
  }

  private void dynamic(InvokeDynamicInsnNode dynamic, int index) {
    Functions.body(dynamic).ifPresent(body -> function(dynamic, body, captured(dynamic, index)));
    if (dynamic.bsm.getOwner().equals(CONCATENATION)) {
      Type[] arguments = Type.getArgumentTypes(dynamic.desc);
      List<Operand> values = captured(dynamic, index);
      for (int i = 0; i < arguments.length; i++) {
        Operand value = i < values.size() ? values.get(i) : Operand.UNKNOWN;
        callOnText(arguments[i], value, "toString", TO_STRING);
      }
    } else if (dynamic.bsm.getOwner().equals(RECORD)) {
      recordMethod(dynamic);
    }
  }

  private List<Operand> captured(InvokeDynamicInsnNode dynamic, int index) {
    Frame<Operands.Known> frame = frameAt(index);
    int count = Type.getArgumentTypes(dynamic.desc).length;
    return frame == null
        ? List.of()
        : IntStream.range(frame.getStackSize() - count, frame.getStackSize())
            .mapToObj(slot -> frame.getStack(slot).operand())
            .toList();
  }

  private void function(InvokeDynamicInsnNode dynamic, Handle body, List<Operand> captured) {
    boolean isLambda = Functions.isLambda(body, type);
    boolean takesThis = isLambda && body.getTag() != Opcodes.H_INVOKESTATIC;
    FunctionUse use =
        new FunctionUse(
            names.method(body.getOwner(), body.getName(), body.getDesc()),
            isLambda,
            names.described(Type.getReturnType(dynamic.desc).getDescriptor()),
            names.one(dynamic.name),
            takesThis && !captured.isEmpty() ? captured.subList(1, captured.size()) : captured,
            place);
    functions.add(use);
    if (!isLambda) {
      calls.add(
          new Call(
              use.body(),
              Call.Kind.REFERENCE,
              place,
              captured.isEmpty() ? Operand.UNKNOWN : captured.get(0)));
    }
  }

  /** A record's own methods ask its components for theirs. */
  private void recordMethod(InvokeDynamicInsnNode dynamic) {
    for (Object part : dynamic.bsmArgs) {
      if (part instanceof Handle field) {
        Operand value = new Operand.Field(names.type(field.getOwner()), names.one(field.getName()));
        callOnText(Type.getType(field.getDesc()), value, method.name, method.desc);
      }
    }
  }

  private void callOnText(Type called, Operand value, String name, String descriptor) {
    if (called.getSort() == Type.OBJECT && !TEXTUAL.contains(called.getClassName())) {
      calls.add(
          new Call(
              names.method(called.getInternalName(), name, descriptor),
              Call.Kind.VIRTUAL,
              place,
              value));
    }
  }
}

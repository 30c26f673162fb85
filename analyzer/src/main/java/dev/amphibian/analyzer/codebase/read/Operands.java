package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;
import org.objectweb.asm.tree.analysis.Value;

/** Follows through a method's instructions where each value comes from. */
final class Operands extends Interpreter<Operands.Known> {

  private static final Set<String> BOXES =
      Set.of(
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Boolean",
          "java/lang/Short",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Double",
          "java/lang/Float");
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String TEXT = "Ljava/lang/String;";
  private static final Known ONE = new Known(1, Operand.UNKNOWN, OBJECT);
  private static final Known TWO = new Known(2, Operand.UNKNOWN, "J");
  private static final Known NULL = new Known(1, new Operand.Null(), OBJECT);
  private static final char ARGUMENT = '\1';
  private static final int NO_ARRAY = -1;

  private final Names names;
  private final Map<Integer, Operand> parameters = new HashMap<>();
  private final InsnList instructions;
  private final Map<Integer, Set<String>> elements = new HashMap<>();
  private final Map<Integer, Set<Operand>> contents = new HashMap<>();

  Operands(Names names, MethodNode method) {
    super(Opcodes.ASM9);
    this.names = names;
    this.instructions = method.instructions;
    int slot = 0;
    if ((method.access & Opcodes.ACC_STATIC) == 0) {
      parameters.put(slot++, new Operand.This());
    }
    int index = 0;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      parameters.put(slot, new Operand.Parameter(index++));
      slot += type.getSize();
    }
  }

  /**
   * A value with what is known of it.
   *
   * @param size the slots that it takes, 1 or 2
   * @param type its type as far as it is known, as a descriptor
   * @param root where the chain of calls and array elements begins that it comes out of
   * @param array which array it is, if one made here: the number of the instruction
   */
  record Known(int size, Operand operand, Operand root, String type, int array) implements Value {

    Known(int size, Operand operand, String type) {
      this(size, operand, operand, type, NO_ARRAY);
    }

    /** The same value with another origin. */
    Known from(Operand origin) {
      return new Known(size, operand, origin, type, array);
    }

    @Override
    public int getSize() {
      return size;
    }

    /** Asked wherever two ways meet, mostly about one and the same value. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof Known known
              && size == known.size
              && array == known.array
              && type.equals(known.type)
              && operand.equals(known.operand)
              && root.equals(known.root);
    }

    @Override
    public int hashCode() {
      return operand.hashCode();
    }
  }

  private static Known sized(int size, Operand operand) {
    return new Known(size, operand, size == 2 ? "J" : OBJECT);
  }

  private static Known typed(Type type, Operand operand) {
    return new Known(Math.max(1, type.getSize()), operand, type.getDescriptor());
  }

  private static Known unknown(int size) {
    return size == 2 ? TWO : ONE;
  }

  @Override
  public @Nullable Known newValue(@Nullable Type type) {
    if (type == null) {
      return ONE;
    }
    return type == Type.VOID_TYPE ? null : typed(type, Operand.UNKNOWN);
  }

  @Override
  public Known newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return typed(type, parameters.getOrDefault(local, Operand.UNKNOWN));
  }

  @Override
  public Known newOperation(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode == Opcodes.ACONST_NULL) {
      return NULL;
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return sized(1, new Operand.Constant(opcode - Opcodes.ICONST_0));
    }
    if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
      return sized(2, new Operand.Constant((long) (opcode - Opcodes.LCONST_0)));
    }
    if (instruction instanceof IntInsnNode push) {
      return sized(1, new Operand.Constant(push.operand));
    }
    if (instruction instanceof LdcInsnNode constant) {
      return loaded(constant.cst);
    }
    if (instruction instanceof TypeInsnNode made && opcode == Opcodes.NEW) {
      return typed(Type.getObjectType(made.desc), new Operand.Made(names.type(made.desc)));
    }
    if (instruction instanceof FieldInsnNode field) {
      return field(field);
    }
    return opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1 ? TWO : ONE;
  }

  private Known loaded(Object constant) {
    if (constant instanceof Type type) {
      return type.getSort() == Type.METHOD
          ? ONE
          : sized(1, new Operand.TypeLiteral(names.one(type.getClassName())));
    }
    if (constant instanceof String text) {
      return new Known(1, new Operand.Constant(names.one(text)), TEXT);
    }
    if (constant instanceof Number number) {
      boolean isLong = number instanceof Long || number instanceof Double;
      return sized(isLong ? 2 : 1, new Operand.Constant(number));
    }
    return constant instanceof ConstantDynamic dynamic ? unknown(dynamic.getSize()) : ONE;
  }

  private Known field(FieldInsnNode field) {
    return typed(
        Type.getType(field.desc),
        new Operand.Field(names.type(field.owner), names.one(field.name)));
  }

  /** Who takes a value out of a variable doesn't tell where the variable got it from. */
  @Override
  public Known copyOperation(AbstractInsnNode instruction, Known value) {
    boolean isStored = instruction.getOpcode() == Opcodes.ASTORE;
    return isStored && value.root != value.operand ? value.from(value.operand) : value;
  }

  @Override
  public @Nullable Known unaryOperation(AbstractInsnNode instruction, Known value) {
    return switch (instruction.getOpcode()) {
      case Opcodes.GETFIELD -> field((FieldInsnNode) instruction);
      case Opcodes.ANEWARRAY -> array((TypeInsnNode) instruction);
      case Opcodes.CHECKCAST ->
          typed(Type.getObjectType(((TypeInsnNode) instruction).desc), value.operand())
              .from(value.root);
      case Opcodes.L2I -> sized(1, value.operand());
      case Opcodes.LNEG,
          Opcodes.DNEG,
          Opcodes.I2L,
          Opcodes.I2D,
          Opcodes.L2D,
          Opcodes.F2L,
          Opcodes.F2D,
          Opcodes.D2L ->
          instruction.getOpcode() == Opcodes.I2L ? sized(2, value.operand()) : TWO;
      default -> ONE;
    };
  }

  private Known array(TypeInsnNode made) {
    String type = "[" + Type.getObjectType(made.desc).getDescriptor();
    return new Known(1, Operand.UNKNOWN, Operand.UNKNOWN, type, instructions.indexOf(made));
  }

  /** The types of what was put into an array, as descriptors. */
  Set<String> elements(Known array) {
    return elements.getOrDefault(array.array, Set.of());
  }

  /** What a value is; of an array made here what was put into it. */
  Operand operand(Known value) {
    Set<Operand> elements = contents.get(value.array);
    return elements == null ? value.operand : new Operand.Array(List.copyOf(elements));
  }

  @Override
  public @Nullable Known binaryOperation(AbstractInsnNode instruction, Known one, Known other) {
    return switch (instruction.getOpcode()) {
      case Opcodes.LALOAD,
          Opcodes.DALOAD,
          Opcodes.LADD,
          Opcodes.DADD,
          Opcodes.LSUB,
          Opcodes.DSUB,
          Opcodes.DMUL,
          Opcodes.LDIV,
          Opcodes.DDIV,
          Opcodes.LREM,
          Opcodes.DREM,
          Opcodes.LSHL,
          Opcodes.LSHR,
          Opcodes.LUSHR,
          Opcodes.LAND,
          Opcodes.LOR,
          Opcodes.LXOR ->
          TWO;
      case Opcodes.AALOAD -> ONE.from(one.root);
      case Opcodes.LMUL -> sized(2, Times.product(one.operand, other.operand));
      case Opcodes.IMUL -> sized(1, Times.product(one.operand, other.operand));
      default -> ONE;
    };
  }

  @Override
  public @Nullable Known ternaryOperation(
      AbstractInsnNode instruction, Known array, Known index, Known value) {
    if (array.array != NO_ARRAY) {
      elements.computeIfAbsent(array.array, unused -> new TreeSet<>()).add(value.type);
      if (value.operand != Operand.UNKNOWN) {
        contents.computeIfAbsent(array.array, unused -> new LinkedHashSet<>()).add(value.operand);
      }
    }
    return null;
  }

  @Override
  public @Nullable Known naryOperation(AbstractInsnNode instruction, List<? extends Known> values) {
    if (instruction instanceof MethodInsnNode call) {
      return result(call, values);
    }
    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      return typed(Type.getReturnType(dynamic.desc), made(dynamic, values));
    }
    return ONE;
  }

  private Known result(MethodInsnNode call, List<? extends Known> values) {
    boolean boxes = call.name.equals("valueOf") && BOXES.contains(call.owner);
    if (boxes && values.size() == 1 && values.get(0).operand() instanceof Operand.Constant) {
      return sized(1, values.get(0).operand());
    }
    if (isText(call) && values.get(0).operand() instanceof Operand.Constant) {
      return typed(Type.getReturnType(call.desc), values.get(0).operand());
    }
    MethodId method = names.method(call.owner, call.name, call.desc);
    List<Operand> operands = new ArrayList<>();
    values.forEach(value -> operands.add(value.operand()));
    Operand given =
        Times.result(call, operands)
            .filter(operand -> operand != Operand.UNKNOWN)
            .orElseGet(() -> new Operand.Result(method));
    Known result = typed(Type.getReturnType(call.desc), given);
    if (call.getOpcode() == Opcodes.INVOKESTATIC) {
      return result;
    }
    Known receiver = values.get(0);
    return result.from(receiver.root);
  }

  /** Whether a call gives a text's own characters or bytes. */
  private static boolean isText(MethodInsnNode call) {
    return call.owner.equals("java/lang/String")
        && (call.name.equals("toCharArray") || call.name.equals("getBytes"));
  }

  private Operand made(InvokeDynamicInsnNode dynamic, List<? extends Known> values) {
    Optional<Handle> body = Functions.body(dynamic);
    if (body.isPresent()) {
      Handle handle = body.get();
      return new Operand.Function(
          names.method(handle.getOwner(), handle.getName(), handle.getDesc()));
    }
    return dynamic.name.equals("makeConcatWithConstants")
            && dynamic.bsmArgs.length > 0
            && dynamic.bsmArgs[0] instanceof String recipe
        ? template(recipe, values)
        : Operand.UNKNOWN;
  }

  private static Operand template(String recipe, List<? extends Known> values) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    boolean isConstant = true;
    for (char each : recipe.toCharArray()) {
      if (each == ARGUMENT && next < values.size()) {
        Operand value = values.get(next++).operand();
        boolean isKnown = value instanceof Operand.Constant;
        text.append(isKnown ? ((Operand.Constant) value).value() : "{}");
        isConstant &= isKnown;
      } else {
        text.append(each);
      }
    }
    return isConstant
        ? new Operand.Constant(text.toString())
        : new Operand.Template(text.toString());
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, Known value, Known expected) {}

  @Override
  public Known merge(Known one, Known other) {
    if (one.equals(other)) {
      return one;
    }
    int size = Math.min(one.size, other.size);
    Operand operand = one.operand.equals(other.operand) ? one.operand : Operand.UNKNOWN;
    Operand root = one.root.equals(other.root) ? one.root : Operand.UNKNOWN;
    String type = one.type.equals(other.type) ? one.type : unknown(size).type;
    return new Known(size, operand, root, type, one.array == other.array ? one.array : NO_ARRAY);
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Operand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** Follows numbers through multiplications and lengths of time, which go by their milliseconds. */
final class Times {

  private static final long NANOS = 1_000_000;

  /** How factories of lengths of time call themselves, whatever library they are of. */
  private static final Map<String, Long> FACTORIES =
      Map.of(
          "ofMillis", 1L,
          "ofMilliseconds", 1L,
          "ofSeconds", 1_000L,
          "ofMinutes", 60_000L,
          "ofHours", 3_600_000L,
          "ofDays", 86_400_000L);

  private static final Map<String, Long> UNITS =
      Map.of(
          "MILLISECONDS", 1L,
          "MILLIS", 1L,
          "SECONDS", 1_000L,
          "MINUTES", 60_000L,
          "HOURS", 3_600_000L,
          "DAYS", 86_400_000L);

  private Times() {}

  /** A number that is so many times another. */
  static Operand product(Operand one, Operand other) {
    Optional<Long> constant = number(one);
    Optional<Long> second = number(other);
    if (constant.isPresent() && second.isPresent()) {
      return new Operand.Constant(constant.get() * second.get());
    }
    if (constant.isEmpty() && second.isEmpty()) {
      return Operand.UNKNOWN;
    }
    Operand unknown = constant.isPresent() ? other : one;
    return unknown == Operand.UNKNOWN
        ? unknown
        : new Operand.Multiple(unknown, constant.or(() -> second).orElseThrow());
  }

  /** What a call makes of a length of time or of a number; empty for any other call. */
  static Optional<Operand> result(MethodInsnNode call, List<Operand> values) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC) {
      Long factor = FACTORIES.get(call.name);
      return factor != null && values.size() == 1 && call.desc.endsWith(")L" + call.owner + ";")
          ? Optional.of(times(values.get(0), factor))
          : ofUnit(call, values);
    }
    if (call.owner.equals("java/util/concurrent/TimeUnit") && values.size() == 2) {
      return unit(values.get(0))
          .flatMap(unit -> converted(call.name, unit))
          .map(factor -> times(values.get(1), factor));
    }
    boolean isSame =
        values.size() == 1
            && (call.name.equals("toMillis")
                || call.name.equals("toMilliseconds")
                || call.name.equals("intValue")
                || call.name.equals("longValue"));
    return isSame ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** As {@code Duration.of(5, ChronoUnit.SECONDS)} is. */
  private static Optional<Operand> ofUnit(MethodInsnNode call, List<Operand> values) {
    boolean isOfUnit =
        call.name.equals("of")
            && values.size() == 2
            && call.desc.startsWith("(J")
            && call.desc.endsWith(")L" + call.owner + ";");
    return isOfUnit
        ? unit(values.get(1)).map(factor -> times(values.get(0), factor))
        : Optional.empty();
  }

  private static Optional<Long> converted(String name, long unit) {
    return switch (name) {
      case "toMillis" -> Optional.of(unit);
      case "toNanos" -> Optional.of(unit * NANOS);
      default -> Optional.empty();
    };
  }

  private static Operand times(Operand amount, long factor) {
    return factor == 1 ? amount : product(amount, new Operand.Constant(factor));
  }

  private static Optional<Long> unit(Operand constant) {
    return constant instanceof Operand.Field field
        ? Optional.ofNullable(UNITS.get(field.name()))
        : Optional.empty();
  }

  private static Optional<Long> number(Operand operand) {
    return operand instanceof Operand.Constant constant
            && (constant.value() instanceof Integer || constant.value() instanceof Long)
        ? Optional.of(((Number) constant.value()).longValue())
        : Optional.empty();
  }
}

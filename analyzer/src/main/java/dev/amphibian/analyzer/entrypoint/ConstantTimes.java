package dev.amphibian.analyzer.entrypoint;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.Map;
import java.util.OptionalLong;

/** Times that code hands over as constants: numbers, and what {@code Duration} makes of them. */
public final class ConstantTimes {

  private static final Map<String, Long> MILLIS =
      Map.of(
          "ofMillis", 1L,
          "ofSeconds", 1_000L,
          "ofMinutes", 60_000L,
          "ofHours", 3_600_000L,
          "ofDays", 86_400_000L);

  private ConstantTimes() {}

  /** An argument in milliseconds: a number of them or a duration made on the same line. */
  public static OptionalLong millis(MethodInfo method, Call call, int argument) {
    return call.argument(argument) instanceof Operand.Result made
        ? duration(method, call, made)
        : number(call, argument);
  }

  /** An argument that is a constant number. */
  public static OptionalLong number(Call call, int argument) {
    return call.argument(argument) instanceof Operand.Constant constant
            && constant.value() instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  private static OptionalLong duration(MethodInfo method, Call call, Operand.Result made) {
    Long unit = MILLIS.get(made.method().name());
    if (unit == null || !made.method().owner().equals("java.time.Duration")) {
      return OptionalLong.empty();
    }
    return method.calls().stream()
        .filter(each -> each.target().equals(made.method()))
        .filter(each -> each.place().equals(call.place()))
        .map(each -> number(each, 0))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .map(amount -> OptionalLong.of(amount.getAsLong() * unit))
        .orElse(OptionalLong.empty());
  }
}

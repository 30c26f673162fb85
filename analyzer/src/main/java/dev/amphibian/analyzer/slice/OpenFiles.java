package dev.amphibian.analyzer.slice;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldUse;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import java.util.List;
import java.util.Locale;

/** Tells whether a method closes what it opens, or hands it to somebody who may. */
final class OpenFiles {

  /** Whatever takes an open file here leaves it open. */
  private static final List<String> LEAVING_OPEN = List.of("java.io.", "java.nio.", "java.util.");

  private static final List<String> SUPERTYPES_OF_OPEN =
      List.of("java.lang.Object", "java.lang.Readable", "java.lang.Appendable");

  private final Codebase codebase;

  OpenFiles(Codebase codebase) {
    this.codebase = codebase;
  }

  /** Whether nothing that a method opens is closed in it, kept, given back or handed on. */
  boolean areLeft(MethodInfo method) {
    return !method.isConstructor()
        && !method.isStaticInitializer()
        && !mayBeOpen(method.returnType().name())
        && codebase.callsWithin(method).stream().noneMatch(this::closesOrHandsOn)
        && codebase.fieldUsesWithin(method).stream().noneMatch(OpenFiles::keeps);
  }

  private boolean closesOrHandsOn(Call call) {
    return call.target().name().toLowerCase(Locale.ROOT).contains("close")
        || LEAVING_OPEN.stream().noneMatch(call.target().owner()::startsWith)
            && call.argumentTypes().stream().anyMatch(this::mayBeOpen);
  }

  private boolean mayBeOpen(String type) {
    return SUPERTYPES_OF_OPEN.contains(type) || codebase.isA(type, "java.lang.AutoCloseable");
  }

  private static boolean keeps(FieldUse use) {
    return use.isWrite() && !(use.value() instanceof Operand.Constant);
  }
}

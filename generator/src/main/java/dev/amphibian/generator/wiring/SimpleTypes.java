package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeKind;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that generated code reads from a text as Spring does. */
final class SimpleTypes {

  private static final Set<String> PLAIN =
      Set.of(
          "java.lang.String",
          "int",
          "long",
          "short",
          "byte",
          "double",
          "float",
          "boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Boolean",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.UUID");

  /** Types that are read in one form only if {@code @DateTimeFormat} says which. */
  private static final Map<String, String> DATES =
      Map.of(
          "java.time.LocalDate", "DATE",
          "java.time.LocalTime", "TIME",
          "java.time.LocalDateTime", "DATE_TIME",
          "java.time.OffsetDateTime", "DATE_TIME");

  private SimpleTypes() {}

  static void require(Codebase codebase, TypeUse type, Optional<String> format, String words) {
    String iso = DATES.get(type.name());
    if (iso != null && !format.filter(iso::equals).isPresent()) {
      throw new NotSimple(words + " is a date that Spring reads in the caller's language");
    }
    boolean isSimple =
        iso != null
            || (format.isEmpty() && (PLAIN.contains(type.name()) || isEnum(codebase, type)));
    if (!isSimple) {
      throw new NotSimple(words + " is a " + type.source() + ", for which Spring MVC has its way");
    }
  }

  /** An enum whose constants Spring finds by name: one with a factory method it may ask instead. */
  private static boolean isEnum(Codebase codebase, TypeUse type) {
    return codebase
        .type(type.name())
        .map(TypeInfo::kind)
        .filter(k -> k == TypeKind.ENUM)
        .isPresent();
  }
}

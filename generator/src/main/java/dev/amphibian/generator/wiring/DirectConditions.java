package dev.amphibian.generator.wiring;

/** Looks for what only Spring's own classes do around a handler method. */
final class DirectConditions {

  private DirectConditions() {}

  static void require(Handler handler) {
    for (ErrorHandlers errors : handler.errors()) {
      errors.clauses().forEach(clause -> requireImitable(errors, clause));
    }
    if (handler.answersStatuses()) {
      throw new NotSimple(
          simpleName(handler.statusCarrier()) + " carries a status that Spring MVC answers with");
    }
  }

  private static void requireImitable(ErrorHandlers errors, ErrorClause clause) {
    if (clause.origin() == ErrorClause.Origin.FRAMEWORK) {
      throw new NotSimple(
          "%s.%s handles %s, which Spring MVC itself may throw here"
              .formatted(
                  errors.type().simpleName(),
                  clause.method().id().name(),
                  simpleName(clause.exception())));
    }
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}

package dev.amphibian.generator.wiring;

/** Something that a lighter wiring can't do as Spring does it; the message is the reason. */
final class NotSimple extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotSimple(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}

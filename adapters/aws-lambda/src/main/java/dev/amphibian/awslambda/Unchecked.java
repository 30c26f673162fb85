package dev.amphibian.awslambda;

/** Lambda's interface names fewer exceptions than its runtime takes. */
final class Unchecked {

  private Unchecked() {}

  /** What was thrown, for a {@code throw} that needs no {@code throws}. */
  static RuntimeException of(Throwable thrown) {
    throw Unchecked.<RuntimeException>as(thrown);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T as(Throwable thrown) throws T {
    throw (T) thrown;
  }
}

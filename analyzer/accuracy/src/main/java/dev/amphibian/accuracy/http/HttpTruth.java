package dev.amphibian.accuracy.http;

/** Compares the HTTP entry points we find with those that the application's framework finds. */
public final class HttpTruth {

  private HttpTruth() {}

  /** Prints one line per application and each deviation; fails if there is an unexplained one. */
  public static void main(String[] arguments) {
    throw new IllegalStateException("Not written yet");
  }
}

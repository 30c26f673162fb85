package dev.amphibian.analyzer.codebase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of configuration keys in the forms in which they are written. */
public final class KeyNames {

  private static final List<String> SECRET =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "pwd",
          "secret",
          "token",
          "credential",
          "apikey",
          "accesskey",
          "privatekey",
          "signingkey",
          "encryptionkey",
          "connectionstring",
          "salt");
  private static final Pattern ENDS_IN_KEY = Pattern.compile(".*(^|[._-])key(\\[\\d+])?$");
  private static final Pattern CANONICAL = Pattern.compile("[a-z0-9.\\-\\[\\]]+");
  private static final Pattern ENVIRONMENT = Pattern.compile("[A-Z][A-Z0-9_]*");

  private KeyNames() {}

  /**
   * The form in which all relaxed spellings of a key are the same: {@code app.maxFileSize}, {@code
   * app.max-file-size} and {@code app.MAX_FILE_SIZE} give {@code app.maxfilesize}.
   */
  public static String uniform(String key) {
    return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The environment variable that sets a key, such as {@code APP_MAXFILESIZE}. */
  public static String environmentVariable(String key) {
    return key.replace("-", "")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .replaceAll("_$", "")
        .toUpperCase(Locale.ROOT);
  }

  /** Whether the values of a key are better kept out of everything that people pass on. */
  public static boolean isSecret(String key) {
    String uniform = uniform(key);
    return SECRET.stream().anyMatch(uniform::contains)
        || ENDS_IN_KEY.matcher(key.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether Spring looks for other spellings of a placeholder too; else only for this one. */
  static boolean isCanonical(String key) {
    return CANONICAL.matcher(key).matches();
  }

  static boolean isEnvironmentVariable(String key) {
    return ENVIRONMENT.matcher(key).matches();
  }
}

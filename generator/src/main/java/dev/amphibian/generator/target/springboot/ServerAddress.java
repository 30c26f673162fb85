package dev.amphibian.generator.target.springboot;

import dev.amphibian.analyzer.codebase.KeyNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stays of a server's address where the server is another one.
 *
 * @param database the database's name; {@code app} if the address has none that is known
 * @param options the options behind it with their question mark, such as {@code ?currentSchema=x},
 *     without names, passwords and encryption
 */
record ServerAddress(String database, String options) {

  private static final Pattern FORM = Pattern.compile("[^?]*//[^/?]*/([\\w.-]+)(\\?.*)?");
  private static final Pattern LOCAL =
      Pattern.compile("(?i)user(name)?|ssl.*|tls.*|auth.*|replica.*");

  static ServerAddress of(String address) {
    Matcher form = FORM.matcher(address);
    if (!form.matches()) {
      return new ServerAddress("app", "");
    }
    return new ServerAddress(form.group(1), form.group(2) == null ? "" : options(form.group(2)));
  }

  private static String options(String text) {
    String kept =
        Arrays.stream(text.substring(1).split("&"))
            .filter(option -> isKept(option.split("=", 2)[0]) && !option.contains("${"))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean isKept(String name) {
    return !KeyNames.isSecret(name) && !LOCAL.matcher(name).matches();
  }

  /** The database's name as a part of a host's name. */
  String hostLabel() {
    return database.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}

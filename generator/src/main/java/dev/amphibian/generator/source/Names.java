package dev.amphibian.generator.source;

import dev.amphibian.analyzer.codebase.Codebase;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/**
 * The names of what is generated for one function.
 *
 * @param functionName as in the plan: letters, digits and hyphens
 */
public record Names(String functionName) {

  /** The package of classes that need no other: {@code amphibian.generated.pricingquote}. */
  public String packageName() {
    String plain = functionName.replace("-", "").toLowerCase(Locale.ROOT);
    boolean isName = SourceVersion.isName(plain);
    return "amphibian.generated." + (isName ? plain : "f" + plain);
  }

  /** A simple class name: {@code PricingQuoteFunction} for the suffix {@code Function}. */
  public String className(String suffix) {
    StringBuilder name = new StringBuilder();
    for (String word : functionName.split("-", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    boolean startsWell = name.length() > 0 && Character.isJavaIdentifierStart(name.charAt(0));
    return (startsWell ? "" : "F") + name + suffix;
  }

  /** A class in a package of the application that the application doesn't have. */
  public String freeClassName(Codebase codebase, String packageName, String suffix) {
    String name = className(suffix);
    while (codebase.type(packageName.isEmpty() ? name : packageName + "." + name).isPresent()) {
      name = name + "Generated";
    }
    return name;
  }
}

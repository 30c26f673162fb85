package dev.amphibian.generator.target;

import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Template;

/** Where Java files lie. */
public final class JavaFiles {

  /** The folder of all sources of a function. */
  public static final String ROOT = "src/main/java/";

  private JavaFiles() {}

  /** The file of a class, rendered from a record. */
  public static GeneratedFile of(String packageName, String className, Record model) {
    String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return new GeneratedFile(ROOT + folder + className + ".java", Template.render(model));
  }
}

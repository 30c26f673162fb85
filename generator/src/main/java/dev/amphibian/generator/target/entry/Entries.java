package dev.amphibian.generator.target.entry;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.source.Names;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.wiring.WiredEntry;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.Wiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that call the handler methods of a function: one per entry point, before several a
 * router.
 */
public final class Entries {

  private Entries() {}

  /** The binary name of the class that takes the function's calls. */
  public static String startClass(WiredFunction function, Codebase codebase) {
    if (function.entries().size() == 1) {
      return EntryFiles.entryClass(function.entries().get(0), codebase);
    }
    Names names = new Names(function.name());
    return names.packageName() + "." + names.className("Routes");
  }

  /** All files; what entry points share stands once. */
  public static List<GeneratedFile> files(WiredFunction function, Codebase codebase) {
    Map<String, GeneratedFile> files = new LinkedHashMap<>();
    if (function.entries().size() > 1) {
      GeneratedFile router = router(function, codebase);
      files.put(router.path(), router);
    }
    for (WiredEntry entry : function.entries()) {
      for (GeneratedFile file : new EntryFiles(function, entry, codebase).files()) {
        files.putIfAbsent(file.path(), file);
      }
    }
    return List.copyOf(files.values());
  }

  private static GeneratedFile router(WiredFunction function, Codebase codebase) {
    Names names = new Names(function.name());
    String packageName = names.packageName();
    String className = names.className("Routes");
    Imports imports = new Imports(packageName, className);
    imports.use("dev.amphibian.runtime.binding.Router");
    boolean isDirect = function.choice().wiring() == Wiring.DIRECT;
    String parameter =
        isDirect
            ? imports.use("dev.amphibian.runtime.Json") + " json"
            : imports.use("org.springframework.context.ApplicationContext") + " context";
    List<String> entries =
        function.entries().stream()
            .map(entry -> imports.use(EntryFiles.entryClass(entry, codebase)))
            .map(type -> "new " + type + (isDirect ? "(json)" : "(context)"))
            .toList();
    Routes model =
        new Routes(
            function.origin(),
            packageName,
            imports.lines(),
            Layout.javadoc(0, Layout.inJavadoc("Answers " + function.describe() + ".")),
            className,
            parameter,
            Layout.call(4, "super(", entries, ");"));
    return JavaFiles.of(packageName, className, model);
  }
}

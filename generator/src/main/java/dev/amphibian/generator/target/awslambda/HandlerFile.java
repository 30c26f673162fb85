package dev.amphibian.generator.target.awslambda;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.source.Imports;
import dev.amphibian.generator.source.Layout;
import dev.amphibian.generator.source.Names;
import dev.amphibian.generator.target.JavaFiles;
import dev.amphibian.generator.target.SliceCode;
import dev.amphibian.generator.target.entry.Entries;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.WiringChoice;

/** The handler class that Lambda makes. */
final class HandlerFile {

  private final WiredFunction function;
  private final Codebase codebase;
  private final String packageName;
  private final String className;
  private final Imports imports;

  HandlerFile(WiredFunction function, Codebase codebase) {
    this.function = function;
    this.codebase = codebase;
    Names names = new Names(function.name());
    this.packageName = names.packageName();
    this.className = names.className("Function");
    this.imports = new Imports(packageName, className);
  }

  /** The adapter's class that does the rest. */
  private String adapter() {
    return imports.use(
        "dev.amphibian.awslambda." + (function.isInvoked() ? "PayloadFunction" : "HttpFunction"));
  }

  static String handlerClass(WiredFunction function) {
    Names names = new Names(function.name());
    return names.packageName() + "." + names.className("Function");
  }

  GeneratedFile file() {
    Record model =
        switch (function.choice().wiring()) {
          case DIRECT -> direct();
          case CONTEXT -> context();
          case MVC -> mvc();
        };
    return JavaFiles.of(packageName, className, model);
  }

  private DirectFunction direct() {
    imports.use("dev.amphibian.runtime.Json");
    String json = imports.use(function.json().adapter());
    String entry = imports.use(Entries.startClass(function, codebase));
    String adapter = adapter();
    return new DirectFunction(
        function.origin(),
        reason(),
        packageName,
        imports.lines(),
        javadoc(),
        className,
        json,
        function.isInvoked(),
        adapter,
        entry);
  }

  private ContextFunction context() {
    imports.use("dev.amphibian.spring.SliceContext");
    imports.use("org.springframework.context.ApplicationContext");
    String slice = new SliceCode(function, codebase, packageName, imports).application();
    String entry = imports.use(Entries.startClass(function, codebase));
    if (function.keepsSession()) {
      imports.use("dev.amphibian.spring.OpenSession");
    }
    String adapter = adapter();
    return new ContextFunction(
        function.origin(),
        reason(),
        packageName,
        imports.lines(),
        javadoc(),
        className,
        slice,
        function.isInvoked(),
        function.keepsSession(),
        adapter,
        entry);
  }

  private MvcFunction mvc() {
    imports.use("dev.amphibian.awslambda.HttpFunction");
    imports.use("dev.amphibian.spring.MvcEntry");
    String slice = new SliceCode(function, codebase, packageName, imports).serving();
    return new MvcFunction(
        function.origin(), reason(), packageName, imports.lines(), javadoc(), className, slice);
  }

  private String reason() {
    WiringChoice choice = function.choice();
    return Layout.comment("Wiring " + choice.wiring().label() + ": " + choice.reason());
  }

  private String javadoc() {
    String text = "The Lambda handler of " + function.describe() + ".";
    return Layout.javadoc(0, Layout.inJavadoc(text));
  }
}

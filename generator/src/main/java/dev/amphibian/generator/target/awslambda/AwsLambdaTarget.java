package dev.amphibian.generator.target.awslambda;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.target.Target;
import dev.amphibian.generator.target.entry.Entries;
import dev.amphibian.generator.wiring.WiredFunction;
import dev.amphibian.generator.wiring.Wiring;
import java.util.ArrayList;
import java.util.List;

/** Functions for AWS Lambda's managed Java runtimes, behind an HTTP API or a function URL. */
public final class AwsLambdaTarget implements Target {

  /** The handler of trained packages: it makes the function's own, in another class loader. */
  public static final String TRAINED_HANDLER = "dev.amphibian.awslambda.ParallelStart";

  private final List<String> profiles;
  private final String packageFolder;
  private final boolean snapStart;
  private final boolean trained;

  /**
   * Functions whose zip is found in a folder.
   *
   * @param profiles the Spring profiles that are activated from outside, weakest first
   * @param packageFolder relative to the template; empty for beside it, else with a slash at its
   *     end
   * @param snapStart whether Lambda starts them from a snapshot
   *     (https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html)
   * @param trained whether their packages are trained
   */
  public AwsLambdaTarget(
      List<String> profiles, String packageFolder, boolean snapStart, boolean trained) {
    this.profiles = List.copyOf(profiles);
    this.packageFolder = packageFolder;
    this.snapStart = snapStart;
    this.trained = trained;
  }

  @Override
  public String id() {
    return "aws-lambda";
  }

  @Override
  public String startClass(WiredFunction function) {
    return HandlerFile.handlerClass(function);
  }

  @Override
  public Wiring wiring(WiredFunction function) {
    return function.choice().wiring();
  }

  @Override
  public boolean startsFromSnapshot() {
    return snapStart;
  }

  @Override
  public List<GeneratedFile> files(WiredFunction function, Codebase codebase) {
    List<GeneratedFile> files = new ArrayList<>();
    files.add(new HandlerFile(function, codebase).file());
    if (function.choice().wiring() != Wiring.MVC) {
      files.addAll(Entries.files(function, codebase));
    }
    files.add(SamFile.of(function, codebase, this));
    return files;
  }

  List<String> profiles() {
    return profiles;
  }

  String packageFolder() {
    return packageFolder;
  }

  /** The class whose method Lambda is to call. */
  String handlerClass(WiredFunction function) {
    return trained ? TRAINED_HANDLER : startClass(function);
  }
}

package dev.amphibian.maven;

import dev.amphibian.analyzer.codebase.Access;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.pack.UnneededJars;
import dev.amphibian.generator.wiring.WiredFunction;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application as it is, before anything was generated from it, but as in production: without
 * tools for developers, which Spring Boot's own packaging leaves out too.
 */
final class Original {

  private Original() {}

  /**
   * The options and arguments of a virtual machine that runs it on port {@code {port}}.
   *
   * @throws UserProblem if no class has a main method
   */
  static List<String> command(Codebase codebase, WiredFunction function) {
    UnneededJars unneeded = UnneededJars.on("spring-boot");
    Stream<Path> jars =
        codebase.libraries().jars().stream()
            .filter(jar -> !unneeded.contains(jar))
            .map(jar -> jar.file());
    String classPath =
        Stream.concat(codebase.resources().stream(), jars)
            .map(Object::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return List.of("-cp", classPath, mainClass(codebase, function.application()));
  }

  /** The application class itself, or the only class with a main method, as Kotlin writes it. */
  private static String mainClass(Codebase codebase, TypeInfo application) {
    if (hasMain(application)) {
      return application.name();
    }
    List<TypeInfo> found = codebase.types().stream().filter(Original::hasMain).toList();
    if (found.size() != 1) {
      throw new UserProblem(
          "The original application can't be started: "
              + (found.isEmpty() ? "no class has" : found.size() + " classes have")
              + " a main method",
          application.name(),
          "give the application class one, or leave out amphibian.original");
    }
    return found.get(0).name();
  }

  private static boolean hasMain(TypeInfo type) {
    return type.methods().stream().anyMatch(Original::isMain);
  }

  private static boolean isMain(MethodInfo method) {
    return method.id().name().equals("main")
        && method.access() == Access.PUBLIC
        && method.parameters().size() == 1
        && method.parameters().get(0).type().name().equals("java.lang.String[]");
  }
}

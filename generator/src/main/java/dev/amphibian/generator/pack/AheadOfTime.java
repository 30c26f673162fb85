package dev.amphibian.generator.pack;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.problem.UserProblem;
import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.output.Archive;
import dev.amphibian.generator.source.GeneratedFile;
import dev.amphibian.generator.target.JavaVersion;
import dev.amphibian.generator.wiring.ServletApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has Spring write the bean definitions of a packaged function as code and puts that into the
 * package. It happens in a process of its own, on the package's class path.
 */
final class AheadOfTime {

  private static final String PROCESSOR = "dev.amphibian.spring.SliceAotProcessor";
  private static final String HINTS_FOR_NATIVE_IMAGES = "META-INF/native-image/";

  /**
   * Spring Data numbers beans in the order in which an identity map gives them: with hash codes
   * from a counter, and one thread that asks for them, that is the same each time.
   */
  private static final List<String> REPEATABLE =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UnlockExperimentalVMOptions",
          "-XX:hashCode=3",
          "-XX:ActiveProcessorCount=1");

  private final Codebase codebase;
  private final List<String> profiles;

  AheadOfTime(Codebase codebase, List<String> profiles) {
    this.codebase = codebase;
    this.profiles = profiles;
  }

  /**
   * Adds the code.
   *
   * @param work a folder that isn't there yet and stays until the archive is written
   * @throws UserProblem if Spring can't do it for this application
   */
  void add(
      Archive archive,
      Collection<Path> jars,
      GeneratedFunction function,
      GeneratedTarget target,
      Path work)
      throws IOException {
    if (ServletApi.of(codebase).filter(api -> api == ServletApi.JAVAX).isPresent()) {
      throw new UserProblem(
          "Spring's ahead-of-time processing came with Spring Boot 3",
          "amphibian.aheadOfTime",
          "leave it out, or update Spring Boot");
    }
    Path application = Files.createDirectories(work).resolve("application.jar");
    archive.write(application);
    List<Path> classPath = new ArrayList<>(List.of(application));
    classPath.addAll(jars);
    Path sources = Files.createDirectories(work.resolve("sources"));
    Path resources = Files.createDirectories(work.resolve("resources"));
    Path classes = Files.createDirectories(work.resolve("classes"));
    process(function, target, classPath, List.of(sources, resources, classes), work);
    classPath.add(classes);
    new Compiler(JavaVersion.of(codebase)).compile(files(sources), classPath, classes);
    Contents.addFolder(archive, classes, name -> true);
    Contents.addFolder(archive, resources, name -> !name.startsWith(HINTS_FOR_NATIVE_IMAGES));
  }

  private void process(
      GeneratedFunction function,
      GeneratedTarget target,
      List<Path> classPath,
      List<Path> generated,
      Path work)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    command.addAll(REPEATABLE);
    command.addAll(List.of("-cp", Compiler.joined(classPath), PROCESSOR, target.startClass()));
    generated.forEach(folder -> command.add(folder.toString()));
    Path output = work.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    if (!profiles.isEmpty()) {
      builder.environment().put("SPRING_PROFILES_ACTIVE", String.join(",", profiles));
    }
    if (exitCode(builder.start()) != 0) {
      throw problem(function, Files.readString(output));
    }
  }

  private static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Packaging was interrupted", e);
    }
  }

  /** The last line of the output tells the cause; all of it is for who asks for stack traces. */
  private static UserProblem problem(GeneratedFunction function, String output) {
    String cause = output.strip().lines().reduce("", (before, line) -> line);
    UserProblem problem =
        new UserProblem(
            "Spring can't process the beans ahead of time: " + cause,
            function.name(),
            "mend what it names, or leave out amphibian.aheadOfTime");
    problem.addSuppressed(new IllegalStateException(output));
    return problem;
  }

  private static List<GeneratedFile> files(Path folder) throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    List<Path> sources;
    try (Stream<Path> all = Files.walk(folder)) {
      sources = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path source : sources) {
      files.add(new GeneratedFile(Contents.entry(folder, source), Files.readString(source)));
    }
    return files;
  }
}

package dev.amphibian.analyzer.entrypoint.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.codebase.Jar;
import dev.amphibian.analyzer.codebase.read.CodebaseInput;
import dev.amphibian.analyzer.codebase.read.CodebaseReader;
import dev.amphibian.analyzer.entrypoint.EntryPoints;
import dev.amphibian.analyzer.entrypoint.FixturePoints;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

class CloudFunctionFinderTest {

  private static final String FUNCTIONS = "fixtures/entrypoint/Functions.java";

  private final Path folder;

  CloudFunctionFinderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void functionsAreInvokedByTheNamesOfTheirBeans() {
    assertThat(new FixturePoints(folder, "Functions").all())
        .containsExactlyInAnyOrder(
            "Beans#log: spring-cloud-function invocation log",
            "Beans#tick: spring-cloud-function invocation tick",
            "Beans#uppercase: spring-cloud-function invocation uppercase",
            "Doubled#apply: spring-cloud-function invocation doubled",
            "Trim#apply: spring-cloud-function invocation trimmed");
  }

  @Test
  void theWebModuleOffersThemOverHttp() throws IOException {
    assertThat(with("org/springframework/cloud/function/web/mvc/FunctionController", FUNCTIONS))
        .contains(
            "Beans#log: POST /log", "Beans#tick: GET /tick", "Beans#uppercase: POST /uppercase");
  }

  @Test
  void withoutSpringCloudAFunctionIsAFunction() {
    TestCodebase codebase = TestCodebase.of(folder, FUNCTIONS);
    CodebaseInput input = codebase.input();
    List<Jar> jars =
        input.jars().stream().filter(jar -> !jar.artifact().contains("spring-cloud")).toList();

    assertThat(points(input, jars)).isEmpty();
  }

  @Test
  void springCloudStreamBindsWhatTheSettingsName() throws IOException {
    String binder = "org/springframework/cloud/stream/binder/Binder";

    assertThat(with(binder, "fixtures/entrypoint/StreamFunctions.java"))
        .containsExactlyInAnyOrder(
            "StreamFunctions#uppercase: spring-cloud-stream topic texts",
            "StreamFunctions#log: spring-cloud-stream topic texts",
            "StreamFunctions#pair: spring-cloud-stream topic left, right",
            "StreamFunctions#plain: spring-cloud-stream topic left, right",
            "StreamFunctions#tick: every 30000 ms");
  }

  @Test
  void springCloudStreamPollsSuppliersOnceASecond() throws IOException {
    assertThat(with("org/springframework/cloud/stream/binder/Binder", FUNCTIONS))
        .contains("Beans#tick: every 1000 ms", "Beans#log: spring-cloud-stream topic log-in-0");
  }

  private List<String> with(String libraryType, String fixture) throws IOException {
    CodebaseInput input = TestCodebase.of(folder, fixture).input();
    List<Jar> jars = new ArrayList<>(input.jars());
    jars.add(new Jar("test", "extra", "1", jarOf(libraryType), 0, 0));
    return points(input, jars);
  }

  private static List<String> points(CodebaseInput input, List<Jar> jars) {
    CodebaseInput changed =
        new CodebaseInput(
            input.name(), input.root(), input.classFolders(), input.sourceFolders(), jars);
    return new FixturePoints(
            EntryPoints.of(CodebaseReader.read(changed), List.of(new CloudFunctionFinder())).all())
        .all();
  }

  private Path jarOf(String type) throws IOException {
    ClassWriter writer = new ClassWriter(0);
    int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    writer.visit(Opcodes.V17, flags, type, null, "java/lang/Object", null);
    writer.visitEnd();
    Path file = folder.resolve("extra.jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new JarEntry(type + ".class"));
      jar.write(writer.toByteArray());
    }
    return file;
  }
}

package dev.amphibian.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.amphibian.analyzer.analysis.Analysis;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Each case is wired as it says, and its function answers as the application itself. */
class CasesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("dev.amphibian.generator.Case#all")
  void isWiredAsItSaysAndAnswersAlike(Case example) throws Exception {
    Workshop workshop = new Workshop(folder);
    Analysis analysis = workshop.analyze(example);
    GeneratedProject project = Workshop.generate(analysis, example);

    if (example.wiring().equals("refused")) {
      assertThat(project.refusals()).hasSize(1);
      assertThat(project.refusals().get(0).toString()).contains(example.because());
      return;
    }
    assertThat(project.refusals()).isEmpty();
    GeneratedFunction function = project.function("the-shop");
    assertThat(function.choice().reason()).contains(example.because());
    assertThat(function.choice().wiring().label())
        .as(function.choice().reason())
        .isEqualTo(example.wiring());
    if (function.wired().isInvoked()) {
      try (InvokedForms forms = new InvokedForms(function, workshop.classes(), folder)) {
        forms.answerAlike(example.calls());
      }
      return;
    }
    compileGenerated(function.target("aws-lambda"), workshop.classes());
    answerAlike(example, function.target("aws-lambda").startClass(), workshop.classes());
  }

  private void compileGenerated(GeneratedTarget target, Path classes) throws IOException {
    Workshop.compileGenerated(target, folder.resolve("generated"), classes);
  }

  private static void answerAlike(Case example, String handler, Path classes) throws Exception {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, before);
        ConfigurableApplicationContext application = Running.application(loader, "shop.App")) {
      RequestStreamHandler function = Running.function(loader, handler);
      Running.assertAlike(application, function, example.calls());
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}

package dev.amphibian.analyzer.codebase.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It changes with whatever an analysis reads, and with nothing else. */
class FingerprintTest {

  @TempDir private Path root;
  private Project project;
  private String before;

  @BeforeEach
  void write() throws IOException {
    project =
        new Project(root)
            .source("app/One.java", "package app; class One { void run() {} }")
            .resource("application.properties", "a=1")
            .file("Dockerfile", "FROM scratch")
            .file("src/main/webapp/WEB-INF/web.xml", "<web-app/>")
            .file("README.md", "Read me")
            .file("lib.jar", "jar")
            .jar(root.resolve("lib.jar"))
            .compile();
    before = now();
  }

  private String now() {
    return Fingerprint.of(project.input());
  }

  @Test
  void staysWhereNothingChanges() {
    assertThat(now()).isEqualTo(before);
  }

  @Test
  void staysWhereFilesAreOnlyWrittenAgain() throws IOException {
    Files.setLastModifiedTime(
        project.sources().resolve("app/One.java"), FileTime.fromMillis(1_000));

    assertThat(now()).isEqualTo(before);
  }

  @Test
  void staysWhereAFileChangesThatNobodyReads() throws IOException {
    project.file("README.md", "Read me again");

    assertThat(now()).isEqualTo(before);
  }

  @Test
  void changesWithASource() throws IOException {
    project.source("app/One.java", "package app; class One { void run() { } }");

    assertThat(now()).isNotEqualTo(before);
  }

  @Test
  void changesWithAClass() throws IOException {
    project.source("app/One.java", "package app; class One { int a; void run() {} }").compile();
    project.source("app/One.java", "package app; class One { void run() {} }");

    assertThat(now()).isNotEqualTo(before);
  }

  @Test
  void changesWithANewClass() throws IOException {
    project.resource("app/Two.class", "no class");

    assertThat(now()).isNotEqualTo(before);
  }

  @Test
  void changesWithASetting() throws IOException {
    project.resource("application.properties", "a=2");

    assertThat(now()).isNotEqualTo(before);
  }

  @Test
  void changesWithTheDockerfile() throws IOException {
    project.file("Dockerfile", "FROM other");

    assertThat(now()).isNotEqualTo(before);
  }

  @Test
  void changesWithAWebDescriptor() throws IOException {
    project.file("src/main/webapp/WEB-INF/web.xml", "<web-app> </web-app>");

    assertThat(now()).isNotEqualTo(before);
  }

  @Test
  void changesWithALibrary() throws IOException {
    project.file("lib.jar", "another jar");

    assertThat(now()).isNotEqualTo(before);
  }
}

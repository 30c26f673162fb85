package dev.amphibian.maven;

import dev.amphibian.analyzer.codebase.Jar;
import java.io.File;
import java.io.IOException;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.aether.artifact.Artifact;

/** Libraries as the analyzer wants to know them. */
final class JarFiles {

  private JarFiles() {}

  static Jar jar(Artifact artifact, File file) {
    return new Jar(
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getVersion(),
        file.toPath(),
        file.length(),
        unzipped(file));
  }

  private static long unzipped(File file) {
    try (ZipFile zip = new ZipFile(file)) {
      long sum = 0;
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
        sum += Math.max(0, entries.nextElement().getSize());
      }
      return sum;
    } catch (IOException e) {
      return file.length();
    }
  }
}

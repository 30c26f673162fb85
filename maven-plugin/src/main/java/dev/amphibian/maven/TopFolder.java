package dev.amphibian.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * The folder to which places in results are relative. It is that of the outermost project which
 * lists a module, directly or by way of others, so that results don't depend on the folder in which
 * Maven was started.
 */
final class TopFolder {

  private TopFolder() {}

  /**
   * The top folder of a project.
   *
   * @param all the folders of all modules: the top folder holds them, wherever they lie
   */
  static Path of(Path project, Collection<Path> all) {
    Path top = project.toAbsolutePath().normalize();
    for (Path above = top.getParent(); above != null; above = above.getParent()) {
      if (lists(above, top)) {
        top = above;
      }
    }
    for (Path each : all) {
      top = common(top, each.toAbsolutePath().normalize());
    }
    return top;
  }

  private static Path common(Path top, Path folder) {
    Path common = top;
    while (!folder.startsWith(common) && common.getParent() != null) {
      common = common.getParent();
    }
    return common;
  }

  private static boolean lists(Path folder, Path module) {
    Path pom = folder.resolve("pom.xml");
    if (!Files.isRegularFile(pom)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(pom)) {
      return modules(new MavenXpp3Reader().read(in, false))
          .map(listed -> folder.resolve(listed.strip()).normalize())
          .anyMatch(listed -> listed.equals(module) || module.equals(folderOfPom(listed)));
    } catch (IOException | XmlPullParserException e) {
      // A POM that can't be read lists nothing; Maven complains if it belongs to the build.
      return false;
    }
  }

  private static Path folderOfPom(Path listed) {
    Path parent = listed.getParent();
    return Files.isRegularFile(listed) && parent != null ? parent : listed;
  }

  private static Stream<String> modules(Model model) {
    return Stream.concat(
        model.getModules().stream(),
        model.getProfiles().stream().flatMap(profile -> profile.getModules().stream()));
  }
}

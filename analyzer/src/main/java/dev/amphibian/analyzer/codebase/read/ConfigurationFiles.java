package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Opens configuration files; those that are better not opened, or don't parse, are reported. */
final class ConfigurationFiles {

  /** Nobody writes more by hand; what is larger is data, or an attack. */
  private static final long LARGEST_BYTES = 5_000_000;

  private final Path root;
  private final Collection<NotRead> notRead;
  private final XmlParser xml = new XmlParser();

  /**
   * Files that are shown relative to {@code root}, with their problems going to {@code notRead}.
   */
  ConfigurationFiles(Path root, Collection<NotRead> notRead) {
    this.root = root;
    this.notRead = notRead;
  }

  /** What a parser makes of a file's bytes. */
  interface Parser<T> {
    T parse(InputStream in) throws IOException, XMLStreamException;
  }

  /**
   * The outermost element of an XML file, if the file is there and can be read.
   *
   * @param folder the folder of the application that the file belongs to
   * @param path where in the folder
   * @param weight what its absence means for the result, such as "its servlets are missing"
   */
  Optional<XmlElement> xml(Path folder, String path, String weight) {
    return read(folder, folder.resolve(path), weight, xml::parse);
  }

  /** What a parser makes of a file, if the file is there and can be read. */
  <T> Optional<T> read(Path folder, Path file, String weight, Parser<T> parser) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      if (leadsOut(folder, file)) {
        report(
            place(file, 0),
            "is a symbolic link out of the project and is not followed; " + weight,
            "put the file itself there, then analyse again");
        return Optional.empty();
      }
      if (Files.size(file) > LARGEST_BYTES) {
        report(
            place(file, 0),
            "is over 5 MB and is not read; " + weight,
            "split it or take out the data, then analyse again");
        return Optional.empty();
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        return Optional.of(parser.parse(in));
      }
    } catch (IOException | XMLStreamException | RuntimeException e) {
      report(
          place(file, 0),
          "can't be read (" + reason(e) + "); " + weight,
          "correct the file, then analyse again");
      return Optional.empty();
    }
  }

  Place place(Path file, int line) {
    return new Place(ShownPath.of(root, file), line);
  }

  private boolean leadsOut(Path folder, Path file) throws IOException {
    Path real = file.toRealPath();
    return !real.startsWith(folder.toRealPath())
        && !(Files.exists(root) && real.startsWith(root.toRealPath()));
  }

  void report(Place place, String problem, String remedy) {
    notRead.add(new NotRead(place, "The configuration " + problem, remedy));
  }

  private static String reason(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().filter(line -> !line.startsWith("ParseError")).findFirst().orElse("");
  }
}

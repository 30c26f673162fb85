package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Jar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells by one text whether an analysis of a codebase can come to anything new: of all files that
 * are read by size and checksum of the content, of libraries and large files by size and time of
 * the last change, and of Amphibian itself.
 */
public final class Fingerprint {

  /** What is larger is no source and no class file. */
  private static final long LARGE_BYTES = 1_000_000;

  private final MessageDigest digest = sha256();

  private Fingerprint() {}

  /**
   * The fingerprint of a codebase.
   *
   * @throws UncheckedIOException if a file can't be read
   */
  public static String of(CodebaseInput input) {
    Fingerprint all = new Fingerprint();
    try {
      all.add(ofAmphibian());
      all.add(input.toString());
      for (Jar jar : input.jars()) {
        all.add(bySize(jar.file()));
      }
      files(input).stream().map(Fingerprint::described).toList().forEach(all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.text();
  }

  /** The fingerprint of anything, by what it says of itself. */
  public static String of(List<?> values) {
    return of(values.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The fingerprint of bytes. */
  static String of(byte[] bytes) {
    Fingerprint all = new Fingerprint();
    all.digest.update(bytes);
    return all.text();
  }

  /** The fingerprint of this build of Amphibian, which may come to other results than others. */
  static String ofAmphibian() {
    Fingerprint all = new Fingerprint();
    try {
      CodeSource source = Fingerprint.class.getProtectionDomain().getCodeSource();
      all.add(bySize(Path.of(source.getLocation().toURI())));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("Amphibian's own classes can't be found", e);
    }
    return all.text();
  }

  private static Collection<Path> files(CodebaseInput input) throws IOException {
    Set<Path> all = new TreeSet<>(new DeploymentFiles(input.root()).of(input.classFolders()));
    List<Path> folders =
        Stream.of(input.classFolders(), input.sourceFolders(), input.webFolders())
            .flatMap(List::stream)
            .distinct()
            .filter(Files::isDirectory)
            .toList();
    for (Path folder : folders) {
      try (Stream<Path> below = Files.walk(folder)) {
        below.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).forEach(all::add);
      }
    }
    return all;
  }

  private static String described(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGE_BYTES
          ? byContent(file)
          : bySize(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String byContent(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return file + " " + bytes.length + " " + checksum.getValue();
  }

  private static String bySize(Path file) throws IOException {
    return file
        + (Files.exists(file)
            ? " " + Files.size(file) + " " + Files.getLastModifiedTime(file)
            : " none");
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private String text() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}

package dev.amphibian.generator.pack;

import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.output.Archive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** How a target wants classes and libraries. */
enum PackageForm {
  /** One zip with classes at its root and jars in {@code lib/}. */
  ZIP {
    @Override
    Archive archive(Collection<String> jars) {
      return new Archive();
    }

    @Override
    long write(Archive archive, SortedMap<String, Path> jars, Path folder) throws IOException {
      jars.forEach((name, file) -> archive.add("lib/" + name, file));
      archive.write(folder.resolve(fileName()));
      return archive.unzippedBytes();
    }

    @Override
    String fileName() {
      return "function.zip";
    }
  },
  /**
   * A jar with the classes, and a folder {@code lib/}, as layers of an image. The jar names the
   * others in an order that doesn't depend on the file system: with {@code lib/*} classes could
   * come from another jar on another machine, and Java would refuse a cache that was made
   * elsewhere.
   */
  FOLDER {
    @Override
    Archive archive(Collection<String> jars) throws IOException {
      Manifest manifest = new Manifest();
      manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
      String path = jars.stream().map(PackageForm::url).collect(Collectors.joining(" "));
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, path);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      manifest.write(bytes);
      Archive archive = new Archive();
      archive.add(JarFile.MANIFEST_NAME, bytes.toByteArray());
      return archive;
    }

    @Override
    long write(Archive archive, SortedMap<String, Path> jars, Path folder) throws IOException {
      archive.write(folder.resolve(fileName()));
      Path lib = Files.createDirectories(folder.resolve("lib"));
      long bytes = Files.size(folder.resolve(fileName()));
      for (var jar : jars.entrySet()) {
        Files.copy(jar.getValue(), lib.resolve(jar.getKey()));
        bytes += Files.size(jar.getValue());
      }
      return bytes;
    }

    @Override
    String fileName() {
      return "app.jar";
    }
  };

  static PackageForm of(String target) {
    return target.equals("aws-lambda") ? ZIP : FOLDER;
  }

  /** The archive before anything of the application is in it. */
  abstract Archive archive(Collection<String> jars) throws IOException;

  /** A jar as a manifest names it. */
  private static String url(String jar) {
    return "lib/" + URLEncoder.encode(jar, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Writes the package and gives back what it takes on the platform's disk, in bytes. */
  abstract long write(Archive archive, SortedMap<String, Path> jars, Path folder)
      throws IOException;

  abstract String fileName();

  Package write(
      GeneratedFunction function,
      GeneratedTarget target,
      String startClass,
      Archive archive,
      SortedMap<String, Path> jars,
      Path folder,
      Path place)
      throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    for (var jar : jars.entrySet()) {
      sizes.put(jar.getKey(), Files.size(jar.getValue()));
    }
    long onDisk = write(archive, jars, folder);
    long zipped = this == ZIP ? Files.size(folder.resolve(fileName())) : onDisk;
    return new Package(
        function.name(),
        target.id(),
        target.wiring(),
        place,
        place.resolve(fileName()),
        zipped,
        onDisk,
        startClass,
        sizes);
  }
}

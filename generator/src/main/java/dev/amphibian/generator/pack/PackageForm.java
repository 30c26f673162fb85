package dev.amphibian.generator.pack;

import dev.amphibian.generator.GeneratedFunction;
import dev.amphibian.generator.GeneratedTarget;
import dev.amphibian.generator.output.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a target wants classes and libraries. */
enum PackageForm {
  /** One zip with classes at its root and jars in {@code lib/}. */
  ZIP {
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
  /** A jar with the classes, and a folder {@code lib/}, as layers of an image. */
  FOLDER {
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

  /** Writes the package and gives back what it takes on the platform's disk, in bytes. */
  abstract long write(Archive archive, SortedMap<String, Path> jars, Path folder)
      throws IOException;

  abstract String fileName();

  Package write(
      GeneratedFunction function,
      GeneratedTarget target,
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
        target.startClass(),
        sizes);
  }
}

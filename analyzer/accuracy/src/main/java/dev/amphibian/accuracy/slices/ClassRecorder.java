package dev.amphibian.accuracy.slices;

import dev.amphibian.accuracy.slices.RunningApplication.Served;
import dev.amphibian.local.parity.Request;
import dev.amphibian.local.parity.RequestFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts an application anew for each request of a file and writes down which classes it loads
 * while it serves that request.
 */
public final class ClassRecorder {

  private ClassRecorder() {}

  /** Takes the requests, a folder to write to, an address that fits no route, Java's options. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    if (arguments.length < 4) {
      throw new IllegalArgumentException("Give REQUESTS FOLDER ADDRESS JAVA_OPTION…");
    }
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    List<String> options = Arrays.asList(arguments).subList(3, arguments.length);
    for (Request request : RequestFile.read(Path.of(arguments[0])).requests()) {
      try (RunningApplication running =
          RunningApplication.start(options, URI.create(arguments[2]))) {
        Served served = running.serve(request);
        List<String> lines = new ArrayList<>(List.of("status " + served.status()));
        lines.addAll(served.log());
        Files.write(folder.resolve(request.name() + ".txt"), lines);
        System.out.println(
            request.name() + ", status " + served.status() + ": " + served.log().size());
      }
    }
  }
}

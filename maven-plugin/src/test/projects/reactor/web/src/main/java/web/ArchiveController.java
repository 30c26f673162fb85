package web;

import core.Archive;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ArchiveController {

  private final Archive archive;

  ArchiveController(Archive archive) {
    this.archive = archive;
  }

  @GetMapping("/archive")
  byte[] all() throws IOException {
    return archive.all(Path.of("archive.bin"));
  }
}

package core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

@Service
public class Archive {

  public byte[] all(Path file) throws IOException {
    return Files.readAllBytes(file);
  }
}

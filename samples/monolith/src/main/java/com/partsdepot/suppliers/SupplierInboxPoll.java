package com.partsdepot.suppliers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Picks up the catalogues that suppliers drop by SFTP, named after the supplier. */
@Component
public class SupplierInboxPoll {

  private static final Logger log = LoggerFactory.getLogger(SupplierInboxPoll.class);

  private final CatalogueImportService imports;
  private final Path inbox;

  public SupplierInboxPoll(
      CatalogueImportService imports, @Value("${partsdepot.suppliers.inbox}") String inbox) {
    this.imports = imports;
    this.inbox = Path.of(inbox);
  }

  @Scheduled(fixedDelay = 5000)
  public void poll() throws IOException {
    if (!Files.isDirectory(inbox)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(inbox, "*.csv")) {
      for (Path file : files) {
        take(file);
      }
    }
  }

  private void take(Path file) throws IOException {
    String name = file.getFileName().toString();
    String supplierId = name.substring(0, name.length() - ".csv".length());
    try (InputStream csv = Files.newInputStream(file)) {
      log.info("Catalogue of {}: {}", supplierId, imports.run(supplierId, csv));
    } catch (RuntimeException e) {
      log.warn("Catalogue {} was not loaded", name, e);
      Files.move(file, file.resolveSibling(name + ".failed"));
      return;
    }
    Files.delete(file);
  }
}

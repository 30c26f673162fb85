package com.partsdepot.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.partsdepot.common.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplierInboxPollTest {

  @TempDir private Path inbox;

  private final CatalogueImportService imports = mock(CatalogueImportService.class);

  @Test
  void takesCataloguesOutOfTheInbox() throws IOException {
    Files.writeString(inbox.resolve("rexhydra.csv"), CatalogueLineParser.HEADER);
    Files.writeString(inbox.resolve("readme.txt"), "Hello");

    new SupplierInboxPoll(imports, inbox.toString()).poll();

    verify(imports).run(eq("rexhydra"), any());
    assertThat(inbox).isDirectoryNotContaining("glob:**.csv");
    assertThat(inbox.resolve("readme.txt")).exists();
  }

  @Test
  void setsAsideWhatCannotBeLoaded() throws IOException {
    Files.writeString(inbox.resolve("nobody.csv"), CatalogueLineParser.HEADER);
    when(imports.run(eq("nobody"), any())).thenThrow(new NotFoundException("supplier", "nobody"));

    new SupplierInboxPoll(imports, inbox.toString()).poll();

    assertThat(inbox.resolve("nobody.csv.failed")).exists();
  }

  @Test
  void waitsForTheInboxToAppear() throws IOException {
    new SupplierInboxPoll(imports, inbox.resolve("missing").toString()).poll();

    assertThat(inbox).isEmptyDirectory();
  }
}

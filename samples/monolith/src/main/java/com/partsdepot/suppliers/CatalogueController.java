package com.partsdepot.suppliers;

import com.partsdepot.suppliers.CatalogueImportService.Summary;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/suppliers")
public class CatalogueController {

  private final CatalogueImportService imports;

  public CatalogueController(CatalogueImportService imports) {
    this.imports = imports;
  }

  @PostMapping(path = "/{supplierId}/catalogue", consumes = "text/csv")
  public Summary load(@PathVariable String supplierId, InputStream body) throws IOException {
    return imports.run(supplierId, body);
  }
}

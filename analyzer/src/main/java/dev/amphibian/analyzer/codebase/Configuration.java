package dev.amphibian.analyzer.codebase;

import java.util.List;

/**
 * What an application's files say beside its classes; each part is empty where there is no such
 * file.
 *
 * @param settings keys and values, as Spring or MicroProfile reads them
 * @param webDescriptors {@code web.xml}, then {@code web-fragment.xml} files
 */
public record Configuration(Settings settings, List<WebDescriptor> webDescriptors) {

  public Configuration {
    webDescriptors = List.copyOf(webDescriptors);
  }
}

package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.Configuration;
import dev.amphibian.analyzer.codebase.NotRead;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads everything that the application's files say beside its classes. */
final class ConfigurationReader {

  private final List<NotRead> notRead;

  ConfigurationReader(List<NotRead> notRead) {
    this.notRead = notRead;
  }

  Configuration read(CodebaseInput input, Collection<TypeInfo> types) {
    ConfigurationFiles files = new ConfigurationFiles(input.root(), notRead);
    Set<Path> webFolders = new LinkedHashSet<>(input.webFolders());
    webFolders.addAll(input.classFolders());
    DescriptorReader descriptors = new DescriptorReader(files, webFolders);
    return new Configuration(
        new SettingsReader(files, input.classFolders()).read(PropertySource.of(types)),
        new WebDescriptorReader(files).read(webFolders),
        descriptors.persistenceUnits(),
        descriptors.enterpriseBeans(),
        descriptors.beanArchives(),
        new SpringBeanFileReader(files).read(webFolders),
        new MapperReader(files).read(input.classFolders()),
        descriptors.logAppenders(),
        new DeploymentReader(files, input.root()).read(input.classFolders()));
  }
}

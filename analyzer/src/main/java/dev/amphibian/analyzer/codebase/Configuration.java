package dev.amphibian.analyzer.codebase;

import java.util.List;

/**
 * What an application's files say beside its classes; each part is empty where there is no such
 * file.
 *
 * @param settings keys and values, as Spring or MicroProfile reads them
 * @param webDescriptors {@code web.xml}, then {@code web-fragment.xml} files
 * @param persistenceUnits those of the {@code persistence.xml} files
 * @param enterpriseBeans those of the {@code ejb-jar.xml} files
 * @param beanArchives the {@code beans.xml} files
 * @param springBeanFiles Spring's XML files that declare beans
 * @param mappedStatements those of MyBatis's mapper files
 * @param logAppenders those of Logback and Log4j 2
 * @param deployment Dockerfiles and compose files
 */
public record Configuration(
    Settings settings,
    List<WebDescriptor> webDescriptors,
    List<PersistenceUnit> persistenceUnits,
    List<EnterpriseBean> enterpriseBeans,
    List<BeanArchive> beanArchives,
    List<SpringBeanFile> springBeanFiles,
    List<MappedStatement> mappedStatements,
    List<LogAppender> logAppenders,
    Deployment deployment) {

  public Configuration {
    webDescriptors = List.copyOf(webDescriptors);
    persistenceUnits = List.copyOf(persistenceUnits);
    enterpriseBeans = List.copyOf(enterpriseBeans);
    beanArchives = List.copyOf(beanArchives);
    springBeanFiles = List.copyOf(springBeanFiles);
    mappedStatements = List.copyOf(mappedStatements);
    logAppenders = List.copyOf(logAppenders);
  }
}

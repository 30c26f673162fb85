package dev.amphibian.analyzer.codebase.read;

import dev.amphibian.analyzer.codebase.BeanArchive;
import dev.amphibian.analyzer.codebase.EnterpriseBean;
import dev.amphibian.analyzer.codebase.LogAppender;
import dev.amphibian.analyzer.codebase.PersistenceUnit;
import dev.amphibian.analyzer.codebase.Place;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the smaller XML files of Java EE and of logging frameworks. */
final class DescriptorReader {

  private static final List<String> LOGGING =
      List.of("logback.xml", "logback-spring.xml", "log4j2.xml", "log4j2-spring.xml");

  private final ConfigurationFiles files;
  private final Collection<Path> folders;

  /** A reader of these folders of classes and web resources. */
  DescriptorReader(ConfigurationFiles files, Collection<Path> folders) {
    this.files = files;
    this.folders = folders;
  }

  List<PersistenceUnit> persistenceUnits() {
    return each(
        List.of("META-INF/persistence.xml"),
        "its persistence units are missing",
        file -> file.root().all("persistence-unit").map(unit -> unit(file, unit)));
  }

  private static PersistenceUnit unit(XmlFile file, XmlElement unit) {
    Map<String, String> properties = new LinkedHashMap<>();
    unit.first("properties").stream()
        .flatMap(all -> all.all("property"))
        .forEach(
            p -> properties.put(p.attribute("name").orElse(""), p.attribute("value").orElse("")));
    return new PersistenceUnit(
        unit.attribute("name").orElse(""),
        unit.text("provider"),
        Stream.of("jta-data-source", "non-jta-data-source")
            .flatMap(kind -> unit.texts(kind).stream())
            .toList(),
        unit.texts("class"),
        unit.texts("mapping-file"),
        properties,
        file.place(unit));
  }

  List<EnterpriseBean> enterpriseBeans() {
    return each(
        List.of("META-INF/ejb-jar.xml", "WEB-INF/ejb-jar.xml"),
        "the enterprise beans it declares are missing",
        file ->
            file.root().first("enterprise-beans").stream()
                .flatMap(all -> all.children().stream())
                .filter(e -> e.name().equals("session") || e.name().equals("message-driven"))
                .map(bean -> enterpriseBean(file, bean)));
  }

  private static EnterpriseBean enterpriseBean(XmlFile file, XmlElement bean) {
    Map<String, String> activation = new LinkedHashMap<>();
    bean.descendants()
        .filter(e -> e.name().equals("activation-config-property"))
        .forEach(
            e ->
                activation.put(
                    e.text("activation-config-property-name").orElse(""),
                    e.text("activation-config-property-value").orElse("")));
    return new EnterpriseBean(
        bean.text("ejb-name").orElse(""),
        bean.text("ejb-class"),
        bean.text("session-type"),
        bean.name().equals("message-driven"),
        Stream.of("remote", "business-remote").flatMap(k -> bean.texts(k).stream()).toList(),
        activation,
        file.place(bean));
  }

  List<BeanArchive> beanArchives() {
    return each(
        List.of("META-INF/beans.xml", "WEB-INF/beans.xml"),
        "the alternatives and interceptors it selects are missing",
        file -> Stream.of(beanArchive(file)));
  }

  private static BeanArchive beanArchive(XmlFile file) {
    Function<String, List<String>> classes =
        kind ->
            file.root().first(kind).stream()
                .flatMap(e -> e.children().stream())
                .map(XmlElement::text)
                .toList();
    return new BeanArchive(
        file.root().attribute("bean-discovery-mode"),
        classes.apply("alternatives"),
        classes.apply("interceptors"),
        classes.apply("decorators"),
        file.place(file.root()));
  }

  List<LogAppender> logAppenders() {
    return each(LOGGING, "where the application logs to is not known", DescriptorReader::appenders);
  }

  /** Logback names the class in an attribute, Log4j 2 by the element. */
  private static Stream<LogAppender> appenders(XmlFile file) {
    Stream<LogAppender> ofLogback =
        file.root()
            .descendants()
            .filter(e -> e.name().equals("appender") && e.attribute("class").isPresent())
            .map(e -> appender(file, e, e.attribute("class").orElse(""), logbackFile(e)));
    Stream<LogAppender> ofLog4j =
        file.root().children().stream()
            .filter(e -> e.name().toLowerCase(Locale.ROOT).equals("appenders"))
            .flatMap(e -> e.children().stream())
            .filter(e -> !e.name().equals("appender"))
            .map(e -> appender(file, e, e.name(), e.attribute("fileName")));
    return Stream.concat(ofLogback, ofLog4j);
  }

  private static Optional<String> logbackFile(XmlElement appender) {
    return appender
        .text("file")
        .or(() -> appender.first("rollingPolicy").flatMap(p -> p.text("fileNamePattern")));
  }

  private static LogAppender appender(
      XmlFile xml, XmlElement element, String type, Optional<String> file) {
    return new LogAppender(element.attribute("name").orElse(""), type, file, xml.place(element));
  }

  private <T> List<T> each(
      List<String> names, String weight, Function<XmlFile, Stream<T>> contents) {
    return names.stream()
        .flatMap(name -> folders.stream().flatMap(folder -> file(folder, name, weight).stream()))
        .flatMap(contents)
        .toList();
  }

  private Optional<XmlFile> file(Path folder, String name, String weight) {
    return files
        .xml(folder, name, weight)
        .map(root -> new XmlFile(root, files.place(folder.resolve(name), 0).file()));
  }

  private record XmlFile(XmlElement root, String path) {

    Place place(XmlElement element) {
      return new Place(path, element.line());
    }
  }
}

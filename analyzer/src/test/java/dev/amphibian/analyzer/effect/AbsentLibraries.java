package dev.amphibian.analyzer.effect;

import java.util.List;

/**
 * Libraries of the catalogue that the tests don't have; their lines are checked against the
 * libraries' own jars by {@code analyzer/accuracy}.
 */
final class AbsentLibraries {

  /** Packages, which end in a dot, and single types. */
  static final List<String> NAMES =
      List.of(
          "ch.qos.",
          "co.elastic.",
          "com.alibaba.",
          "com.amazonaws.",
          "com.auth0.",
          "com.azure.",
          "com.couchbase.",
          "com.datastax.",
          "com.github.benmanes.",
          "com.google.api.",
          "com.google.cloud.",
          "com.google.common.",
          "com.google.gson.",
          "com.influxdb.",
          "com.itextpdf.",
          "com.jcraft.",
          "com.lowagie.",
          "com.mongodb.",
          "com.opencsv.",
          "com.querydsl.",
          "com.rabbitmq.",
          "com.sun.jna.",
          "com.thoughtworks.",
          "com.univocity.",
          "io.awspring.",
          "io.javalin.",
          "io.jsonwebtoken.",
          "io.lettuce.",
          "io.micronaut.",
          "io.minio.",
          "io.nats.",
          "io.quarkus.",
          "io.r2dbc.",
          "io.reactivex.",
          "io.undertow.",
          "io.vertx.",
          "java.lang.Thread$Builder",
          "javax.xml.bind.",
          "javax.xml.soap.",
          "javax.xml.ws.",
          "liquibase.",
          "net.bytebuddy.agent.",
          "net.coobird.",
          "net.lingala.",
          "net.schmizz.",
          "net.sf.",
          "okhttp3.",
          "org.apache.activemq.",
          "org.apache.camel.",
          "org.apache.commons.csv.",
          "org.apache.commons.dbcp2.",
          "org.apache.commons.exec.",
          "org.apache.commons.fileupload.",
          "org.apache.commons.httpclient.",
          "org.apache.commons.net.",
          "org.apache.hc.",
          "org.apache.http.",
          "org.apache.kafka.clients.consumer.ConsumerRecord",
          "org.apache.kafka.clients.consumer.ConsumerRecords",
          "org.apache.kafka.clients.producer.Producer",
          "org.apache.kafka.streams.",
          "org.apache.lucene.",
          "org.apache.pdfbox.",
          "org.apache.poi.hslf.",
          "org.apache.poi.hwpf.",
          "org.apache.pulsar.",
          "org.apache.solr.",
          "org.apache.sshd.",
          "org.docx4j.",
          "org.dom4j.",
          "org.eclipse.",
          "org.ehcache.",
          "org.elasticsearch.",
          "org.flywaydb.",
          "org.glassfish.",
          "org.hibernate.Criteria",
          "org.java_websocket.",
          "org.jdbi.",
          "org.jdom2.",
          "org.jooq.",
          "org.jsoup.",
          "org.mapdb.",
          "org.neo4j.",
          "org.openpdf.",
          "org.opensearch.",
          "org.redisson.",
          "org.springframework.boot.http.client.ClientHttpRequestFactorySettings",
          "org.springframework.boot.web.",
          "org.springframework.cloud.",
          "org.springframework.data.cassandra.",
          "org.springframework.data.elasticsearch.",
          "org.springframework.data.mongodb.",
          "org.springframework.data.neo4j.",
          "org.springframework.data.r2dbc.",
          "org.springframework.data.redis.",
          "org.springframework.ldap.",
          "org.springframework.orm.",
          "org.springframework.pulsar.",
          "org.springframework.r2dbc.",
          "org.springframework.retry.",
          "org.springframework.web.client.AsyncRestOperations",
          "org.xhtmlrenderer.",
          "org.zeroturnaround.",
          "redis.clients.",
          "retrofit2.",
          "software.",
          "spark.");

  private AbsentLibraries() {}

  /** Whether one of these is a type, or a package around it. */
  static boolean include(CatalogueLine line) {
    return NAMES.stream().anyMatch(name -> isIn(name, line));
  }

  /** Whether a line speaks of this type, or of one in this package. */
  static boolean isIn(String name, CatalogueLine line) {
    return name.endsWith(".") ? line.owner().startsWith(name) : line.owner().equals(name);
  }
}

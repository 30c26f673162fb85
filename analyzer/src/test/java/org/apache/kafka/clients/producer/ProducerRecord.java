package org.apache.kafka.clients.producer;

/** Stands in for the real one of the same name, whose jar brings native libraries along. */
public class ProducerRecord<K, V> {
  /** A record. */
  public ProducerRecord(String topic, V value) {}
}

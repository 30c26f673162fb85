package org.apache.kafka.clients.consumer;

/** Stands in for the real one of the same name, whose jar brings native libraries along. */
public interface Consumer<K, V> {}

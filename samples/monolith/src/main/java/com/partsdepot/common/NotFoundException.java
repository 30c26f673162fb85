package com.partsdepot.common;

/** Something the caller named does not exist. */
public class NotFoundException extends RuntimeException {

  public NotFoundException(String kind, Object key) {
    super("No %s '%s'".formatted(kind, key));
  }
}

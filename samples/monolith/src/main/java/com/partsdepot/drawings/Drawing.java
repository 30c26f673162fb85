package com.partsdepot.drawings;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

@Entity
public class Drawing {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String partNumber;
  private String fileName;
  private int width;
  private int height;
  private byte[] thumbnail;

  protected Drawing() {}

  public Drawing(String partNumber, String fileName, int width, int height, byte[] thumbnail) {
    this.partNumber = partNumber;
    this.fileName = fileName;
    this.width = width;
    this.height = height;
    this.thumbnail = thumbnail;
  }

  public Long getId() {
    return id;
  }

  public String getPartNumber() {
    return partNumber;
  }

  public String getFileName() {
    return fileName;
  }

  public int getWidth() {
    return width;
  }

  public int getHeight() {
    return height;
  }

  public byte[] getThumbnail() {
    return thumbnail;
  }
}

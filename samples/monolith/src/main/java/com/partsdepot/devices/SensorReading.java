package com.partsdepot.devices;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
public class SensorReading {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String deviceId;
  private Instant recordedAt;
  private int wearPercent;
  private double temperature;

  protected SensorReading() {}

  public SensorReading(String deviceId, Instant recordedAt, int wearPercent, double temperature) {
    this.deviceId = deviceId;
    this.recordedAt = recordedAt;
    this.wearPercent = wearPercent;
    this.temperature = temperature;
  }

  public Long getId() {
    return id;
  }

  public String getDeviceId() {
    return deviceId;
  }

  public Instant getRecordedAt() {
    return recordedAt;
  }

  public int getWearPercent() {
    return wearPercent;
  }

  public double getTemperature() {
    return temperature;
  }
}

package com.partsdepot.devices;

import com.partsdepot.catalogue.Part;
import com.partsdepot.orders.Customer;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A sensor on a customer's machine that watches one wearing part. */
@Entity
public class Device {

  @Id private String id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Part part;

  private double baselineMean;
  private double baselineDeviation;
  private Long replacementOrderId;

  protected Device() {}

  public boolean needsReplacementAt(int wearPercent) {
    return replacementOrderId == null && part.isWornOutAt(wearPercent);
  }

  public void replacementOrdered(Long orderId) {
    replacementOrderId = orderId;
  }

  public String getId() {
    return id;
  }

  public Customer getCustomer() {
    return customer;
  }

  public Part getPart() {
    return part;
  }

  public double getBaselineMean() {
    return baselineMean;
  }

  public double getBaselineDeviation() {
    return baselineDeviation;
  }

  public Long getReplacementOrderId() {
    return replacementOrderId;
  }
}

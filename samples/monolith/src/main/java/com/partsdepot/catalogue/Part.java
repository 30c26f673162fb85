package com.partsdepot.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;

@Entity
public class Part {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String number;
  private String name;
  private String category;
  private String machineSeries;
  private BigDecimal price;
  private int stock;
  private Integer wearThreshold;

  protected Part() {}

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public String getName() {
    return name;
  }

  public String getCategory() {
    return category;
  }

  public String getMachineSeries() {
    return machineSeries;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public int getStock() {
    return stock;
  }

  /** Whether a part worn to this percentage has to be replaced. */
  public boolean isWornOutAt(int wearPercent) {
    return wearThreshold != null && wearPercent > wearThreshold;
  }

  /** Takes the quantity from stock, or nothing at all when there is not enough. */
  public boolean takeFromStock(int quantity) {
    if (quantity > stock) {
      return false;
    }
    stock -= quantity;
    return true;
  }
}

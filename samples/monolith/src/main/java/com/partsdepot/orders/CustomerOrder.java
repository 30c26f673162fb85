package com.partsdepot.orders;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@Entity
public class CustomerOrder {

  @Embeddable
  public record OrderLine(String partNumber, int quantity, BigDecimal unitPrice) {

    BigDecimal amount() {
      return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
  }

  public enum Status {
    PLACED,
    BACKORDERED,
    PAID,
    PAYMENT_FAILED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String reference;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  private Instant placedAt;

  @Enumerated(EnumType.STRING)
  private Status status;

  private BigDecimal total = BigDecimal.ZERO;

  @ElementCollection
  @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<OrderLine> lines = new ArrayList<>();

  protected CustomerOrder() {}

  public CustomerOrder(Customer customer, String reference, Instant placedAt) {
    this.customer = customer;
    this.reference = reference;
    this.placedAt = placedAt;
    this.status = Status.PLACED;
  }

  public void add(OrderLine line) {
    lines.add(line);
    total = total.add(line.amount());
  }

  public void backorder() {
    status = Status.BACKORDERED;
  }

  public void paid() {
    status = Status.PAID;
  }

  public void paymentFailed() {
    status = Status.PAYMENT_FAILED;
  }

  public Long getId() {
    return id;
  }

  public String getReference() {
    return reference;
  }

  public Customer getCustomer() {
    return customer;
  }

  public Instant getPlacedAt() {
    return placedAt;
  }

  public Status getStatus() {
    return status;
  }

  public BigDecimal getTotal() {
    return total;
  }

  public List<OrderLine> getLines() {
    return List.copyOf(lines);
  }
}

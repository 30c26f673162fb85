package com.partsdepot.catalogue;

import com.partsdepot.common.NotFoundException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Answers the product pages' "when can I have it?", which is asked far more often than it changes.
 */
@Service
public class AvailabilityService {

  private static final int REORDER_DAYS = 12;

  private record Inquiry(String part, int quantity) {}

  public record Availability(String part, int quantity, boolean inStock, int deliveryDays) {}

  private final PartRepository parts;
  private final Map<Inquiry, Availability> answered = new ConcurrentHashMap<>();

  public AvailabilityService(PartRepository parts) {
    this.parts = parts;
  }

  public Availability of(String part, int quantity) {
    return answered.computeIfAbsent(new Inquiry(part, quantity), this::lookUp);
  }

  private Availability lookUp(Inquiry inquiry) {
    Part part =
        parts
            .findByNumber(inquiry.part())
            .orElseThrow(() -> new NotFoundException("part", inquiry.part()));
    boolean inStock = part.getStock() >= inquiry.quantity();
    return new Availability(
        inquiry.part(), inquiry.quantity(), inStock, inStock ? 1 : REORDER_DAYS);
  }
}

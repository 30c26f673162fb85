package com.partsdepot.pricing;

import com.partsdepot.common.BusinessRuleException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Service;

@Service
public class FreightService {

  public record FreightQuote(
      Destination destination,
      BigDecimal chargeableWeightKg,
      BigDecimal baseFee,
      BigDecimal weightFee,
      BigDecimal bulkySurcharge,
      BigDecimal total,
      String currency,
      int transitDays) {}

  private static final BigDecimal CUBIC_CENTIMETRES_PER_KILOGRAM = new BigDecimal(5000);
  private static final BigDecimal MAX_WEIGHT = new BigDecimal(1500);
  private static final int MAX_LENGTH = 400;
  private static final int BULKY_GIRTH = 300;
  private static final BigDecimal BULKY_SURCHARGE = new BigDecimal("35.00");
  private static final BigDecimal NO_SURCHARGE = new BigDecimal("0.00");

  public FreightQuote quote(FreightRequest request) {
    requireShippable(request);
    BigDecimal chargeable = request.weightKg().max(volumetricWeight(request));
    chargeable = chargeable.setScale(1, RoundingMode.CEILING);
    Destination destination = request.destination();
    BigDecimal weightFee =
        chargeable.multiply(destination.feePerKilogram()).setScale(2, RoundingMode.HALF_UP);
    BigDecimal surcharge = isBulky(request) ? BULKY_SURCHARGE : NO_SURCHARGE;
    return new FreightQuote(
        destination,
        chargeable,
        destination.baseFee(),
        weightFee,
        surcharge,
        destination.baseFee().add(weightFee).add(surcharge),
        "EUR",
        destination.transitDays());
  }

  private void requireShippable(FreightRequest request) {
    if (request.weightKg() == null || request.destination() == null) {
      throw new BusinessRuleException(
          "incomplete_consignment", "Weight and destination are needed for a freight quote");
    }
    if (request.weightKg().signum() <= 0 || request.weightKg().compareTo(MAX_WEIGHT) > 0) {
      throw new BusinessRuleException(
          "invalid_weight", "We ship from 0 to " + MAX_WEIGHT + " kg in one consignment");
    }
    int shortest = Math.min(request.lengthCm(), Math.min(request.widthCm(), request.heightCm()));
    if (shortest < 1 || longestSide(request) > MAX_LENGTH) {
      throw new BusinessRuleException(
          "invalid_dimensions", "Every side must be between 1 and " + MAX_LENGTH + " cm");
    }
  }

  private BigDecimal volumetricWeight(FreightRequest request) {
    return BigDecimal.valueOf((long) request.lengthCm() * request.widthCm() * request.heightCm())
        .divide(CUBIC_CENTIMETRES_PER_KILOGRAM, 3, RoundingMode.HALF_UP);
  }

  private boolean isBulky(FreightRequest request) {
    int longest = longestSide(request);
    int others = request.lengthCm() + request.widthCm() + request.heightCm() - longest;
    return longest + 2 * others > BULKY_GIRTH;
  }

  private int longestSide(FreightRequest request) {
    return Math.max(request.lengthCm(), Math.max(request.widthCm(), request.heightCm()));
  }
}

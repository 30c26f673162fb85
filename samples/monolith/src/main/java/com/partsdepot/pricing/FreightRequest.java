package com.partsdepot.pricing;

import java.math.BigDecimal;

public record FreightRequest(
    BigDecimal weightKg, int lengthCm, int widthCm, int heightCm, Destination destination) {}

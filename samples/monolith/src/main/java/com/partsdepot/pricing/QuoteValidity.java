package com.partsdepot.pricing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;

/** Quotes hold for thirty days and never end on a weekend. */
@Component
public class QuoteValidity {

  private static final int DAYS = 30;

  public LocalDate lastDayFor(LocalDate requestedOn) {
    LocalDate lastDay = requestedOn.plusDays(DAYS);
    boolean weekend =
        lastDay.getDayOfWeek() == DayOfWeek.SATURDAY || lastDay.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? lastDay.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : lastDay;
  }
}

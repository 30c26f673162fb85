package com.partsdepot.catalogue;

import com.partsdepot.common.NotFoundException;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
public class PartService {

  public record PartView(
      String number,
      String name,
      String category,
      String machineSeries,
      BigDecimal price,
      boolean inStock) {

    static PartView of(Part part) {
      return new PartView(
          part.getNumber(),
          part.getName(),
          part.getCategory(),
          part.getMachineSeries(),
          part.getPrice(),
          part.getStock() > 0);
    }
  }

  public record PartPage(List<PartView> parts, int page, int size, boolean more) {

    static PartPage of(Slice<Part> slice) {
      return new PartPage(
          slice.map(PartView::of).getContent(),
          slice.getNumber(),
          slice.getSize(),
          slice.hasNext());
    }
  }

  private static final Sort BY_NUMBER = Sort.by("number");

  private final PartRepository parts;

  public PartService(PartRepository parts) {
    this.parts = parts;
  }

  public PartView part(String number) {
    return parts
        .findByNumber(number)
        .map(PartView::of)
        .orElseThrow(() -> new NotFoundException("part", number));
  }

  public PartPage browse(String category, int page, int size) {
    Pageable pageable = PageRequest.of(page, size, BY_NUMBER);
    Slice<Part> slice =
        category == null ? parts.findAllBy(pageable) : parts.findByCategory(category, pageable);
    return PartPage.of(slice);
  }
}

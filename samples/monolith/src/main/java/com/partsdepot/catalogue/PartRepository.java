package com.partsdepot.catalogue;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PartRepository extends JpaRepository<Part, Long> {

  Optional<Part> findByNumber(String number);

  Slice<Part> findByCategory(String category, Pageable pageable);

  Slice<Part> findAllBy(Pageable pageable);

  Slice<Part> findByNumberIn(Collection<String> numbers, Pageable pageable);

  boolean existsByNumber(String number);
}

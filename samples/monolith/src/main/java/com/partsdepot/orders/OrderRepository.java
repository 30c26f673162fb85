package com.partsdepot.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

public interface OrderRepository extends JpaRepository<CustomerOrder, Long> {

  @EntityGraph(attributePaths = {"customer", "lines"})
  Optional<CustomerOrder> findWithLinesById(Long id);

  @EntityGraph(attributePaths = "customer")
  List<CustomerOrder> findByStatusAndPlacedAtBetween(
      CustomerOrder.Status status, Instant from, Instant to);
}

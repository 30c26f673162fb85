package dev.amphibian.spring.garage;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All jobs. */
public interface Jobs extends JpaRepository<Job, Long> {

  List<Job> findByStatusOrderById(String status);
}

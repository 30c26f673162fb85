package com.partsdepot.devices;

import java.util.Collection;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DeviceRepository extends JpaRepository<Device, String> {

  Slice<Device> findByIdIn(Collection<String> ids, Pageable pageable);
}

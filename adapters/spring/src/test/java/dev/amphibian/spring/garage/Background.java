package dev.amphibian.spring.garage;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Work that no caller asks for; counts how often it was done. */
@Configuration(proxyBeanMethods = false)
public class Background {

  public static final AtomicInteger TICKS = new AtomicInteger();
  public static final AtomicInteger RUNS = new AtomicInteger();
  public static final AtomicInteger READY = new AtomicInteger();

  @Scheduled(fixedRate = 1)
  public void tick() {
    TICKS.incrementAndGet();
  }

  @Bean
  CommandLineRunner commandLineRunner() {
    return arguments -> RUNS.incrementAndGet();
  }

  @Bean
  ApplicationRunner applicationRunner() {
    return (ApplicationArguments arguments) -> RUNS.incrementAndGet();
  }

  @EventListener(ApplicationReadyEvent.class)
  public void ready() {
    READY.incrementAndGet();
  }
}

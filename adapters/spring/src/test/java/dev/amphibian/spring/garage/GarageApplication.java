package dev.amphibian.spring.garage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class GarageApplication {

  public static void main(String[] args) {
    SpringApplication.run(GarageApplication.class, args);
  }
}

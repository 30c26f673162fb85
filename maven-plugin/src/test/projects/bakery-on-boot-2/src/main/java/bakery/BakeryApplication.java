package bakery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class BakeryApplication {

  public static void main(String[] args) {
    SpringApplication.run(BakeryApplication.class, args);
  }
}

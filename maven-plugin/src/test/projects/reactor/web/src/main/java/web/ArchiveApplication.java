package web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = {"core", "web"})
public class ArchiveApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(ArchiveApplication.class, arguments);
  }
}

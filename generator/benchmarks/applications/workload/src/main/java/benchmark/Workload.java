package benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Workload {

  /** Starts it as a service. */
  public static void main(String[] arguments) {
    SpringApplication.run(Workload.class, arguments);
  }
}

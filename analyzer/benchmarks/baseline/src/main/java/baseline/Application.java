package baseline;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Boot with the starters of the profiles, and nothing of its own. */
@SpringBootApplication
public class Application {

  public static void main(String[] args) throws IOException {
    try (var context = SpringApplication.run(Application.class, "--server.port=0")) {
      Plain.print("Spring Boot with " + context.getBeanDefinitionCount() + " beans");
    }
  }
}

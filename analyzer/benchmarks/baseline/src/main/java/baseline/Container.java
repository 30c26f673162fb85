package baseline;

import java.io.IOException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Spring's container without a bean of its own. */
public final class Container {

  private Container() {}

  public static void main(String[] args) throws IOException {
    try (var context = new AnnotationConfigApplicationContext(Container.class)) {
      Plain.print("Spring with " + context.getBeanDefinitionCount() + " beans");
    }
  }
}

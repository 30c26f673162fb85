package dev.amphibian.spring;

import dev.amphibian.spring.garage.AnswerController;
import dev.amphibian.spring.garage.EchoController;
import dev.amphibian.spring.garage.GarageApplication;
import dev.amphibian.spring.garage.JobController;
import dev.amphibian.spring.garage.LaterController;
import dev.amphibian.spring.garage.OfficeController;
import dev.amphibian.spring.garage.ValueController;
import java.lang.reflect.Method;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** All of the garage but {@code HiddenController}. */
final class GarageSlice {

  private GarageSlice() {}

  static Slice whole() {
    Slice slice = Slice.of(GarageApplication.class);
    for (Class<?> controller :
        new Class<?>[] {
          AnswerController.class,
          EchoController.class,
          JobController.class,
          LaterController.class,
          OfficeController.class,
          ValueController.class
        }) {
      for (Method method : controller.getDeclaredMethods()) {
        if (AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)) {
          slice = slice.serving(controller, method.getName(), method.getParameterTypes());
        }
      }
    }
    return slice;
  }

  static Slice jobsOnly() {
    return Slice.of(GarageApplication.class).serving(JobController.class, "one", long.class);
  }
}

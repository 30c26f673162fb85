package dev.amphibian.spring;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.ClassUtils;

/** Which line of Tomcat the application has in its container, told by the Servlet API beside it. */
final class ServletVersion {

  /** Servlet 6.1, so Tomcat 11 (Boot 4); otherwise 6.0, so Tomcat 10.1 (Boot 3). */
  static final boolean IS_6_1 =
      ClassUtils.hasMethod(
          HttpServletResponse.class, "sendRedirect", String.class, int.class, boolean.class);

  private ServletVersion() {}
}

package dev.amphibian.spring;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.util.ClassUtils;

/** Which line of Tomcat the application has in its container, told by the Servlet API beside it. */
final class ServletVersion {

  /** Servlet 4.0, so Tomcat 9 (Boot 2): the last one before the packages were renamed. */
  static final boolean IS_4 = HttpServletResponse.class.getName().startsWith("javax.");

  /** Servlet 6.1, so Tomcat 11 (Boot 4); otherwise 6.0, so Tomcat 10.1 (Boot 3), or 4.0. */
  static final boolean IS_6_1 =
      ClassUtils.hasMethod(
          HttpServletResponse.class, "sendRedirect", String.class, int.class, boolean.class);

  private ServletVersion() {}
}

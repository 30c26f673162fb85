package dev.amphibian.generator.source;

import freemarker.core.CFormat;
import freemarker.core.JavaScriptOrJSONCFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;

/**
 * Renders a record with the template beside it: {@code Handler.java} with {@code Handler.ftl}.
 * Templates see the record's components and nothing else.
 */
public final class Template {

  private static final freemarker.template.Version LEVEL = Configuration.VERSION_2_3_34;

  private Template() {}

  /**
   * The text of a record.
   *
   * @throws IllegalStateException if the template is missing or asks for more than the record has
   */
  public static String render(Record model) {
    Class<?> type = model.getClass();
    Configuration configuration = configuration(type);
    StringWriter text = new StringWriter();
    try {
      configuration.getTemplate(type.getSimpleName() + ".ftl").process(model, text);
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException("Template of " + type.getSimpleName() + " failed", e);
    }
    return text.toString();
  }

  private static Configuration configuration(Class<?> type) {
    Configuration configuration = new Configuration(LEVEL);
    configuration.setClassForTemplateLoading(type, "");
    configuration.setObjectWrapper(new DefaultObjectWrapper(LEVEL));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setNumberFormat("computer");
    configuration.setCFormat((CFormat) JavaScriptOrJSONCFormat.INSTANCE);
    return configuration;
  }
}

package dev.amphibian.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/**
 * What Spring's {@code Jackson2ObjectMapperBuilder} and Boot's customizer set, module by module.
 * The modules are looked up by name, as Spring does: a function ships those it uses.
 */
final class Jackson2BootDefaults {

  private Jackson2BootDefaults() {}

  static ObjectMapper mapper() {
    ClassLoader loader = Jackson2BootDefaults.class.getClassLoader();
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    add(builder, "com.fasterxml.jackson.datatype.jdk8.Jdk8Module", loader);
    addParameterNames(builder, loader);
    add(builder, "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule", loader);
    if (OptionalClass.find("kotlin.reflect.full.KClasses", loader) != null) {
      add(builder, "com.fasterxml.jackson.module.kotlin.KotlinModule", loader);
    }
    addProblemDetail(builder, loader);
    return builder.build();
  }

  private static void add(JsonMapper.Builder builder, String module, ClassLoader loader) {
    Class<?> type = OptionalClass.find(module, loader);
    if (type != null) {
      builder.addModule(create(type, null));
    }
  }

  private static void addParameterNames(JsonMapper.Builder builder, ClassLoader loader) {
    Class<?> type =
        OptionalClass.find("com.fasterxml.jackson.module.paramnames.ParameterNamesModule", loader);
    if (type != null) {
      builder.addModule(create(type, JsonCreator.Mode.DEFAULT));
    }
  }

  private static Module create(Class<?> type, JsonCreator.@Nullable Mode mode) {
    try {
      Object module =
          mode == null
              ? type.getConstructor().newInstance()
              : type.getConstructor(JsonCreator.Mode.class).newInstance(mode);
      return (Module) module;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Can't create the Jackson module "
              + type.getName()
              + "; its version must fit that of jackson-databind",
          e);
    }
  }

  private static void addProblemDetail(JsonMapper.Builder builder, ClassLoader loader) {
    Class<?> problem = OptionalClass.find("org.springframework.http.ProblemDetail", loader);
    Class<?> mixin =
        OptionalClass.find(
            "org.springframework.http.converter.json.ProblemDetailJacksonMixin", loader);
    if (problem != null && mixin != null) {
      builder.addMixIn(problem, mixin);
    }
  }
}

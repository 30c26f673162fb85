package dev.amphibian.generator.wiring;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.FieldInfo;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds placeholders of {@code @Value} without a default whose key no configuration file sets. */
final class MissingSettings {

  private static final String VALUE = "org.springframework.beans.factory.annotation.Value";
  private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{([^:{}]+)}");

  private final Codebase codebase;

  MissingSettings(Codebase codebase) {
    this.codebase = codebase;
  }

  /**
   * Those in classes to which some lead, each key once, by class.
   *
   * @param controllers the names of the classes whose objects are called
   */
  List<MissingSetting> find(Collection<String> controllers) {
    List<MissingSetting> found = new ArrayList<>();
    for (String name : MentionedTypes.from(controllers, codebase)) {
      codebase.type(name).stream()
          .flatMap(this::asked)
          .filter(each -> codebase.settings().entry(each.key()).isEmpty())
          .filter(each -> found.stream().noneMatch(other -> other.key().equals(each.key())))
          .forEach(found::add);
    }
    return found;
  }

  private Stream<MissingSetting> asked(TypeInfo type) {
    List<MissingSetting> asked = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      asked.addAll(asked(field, type.place()));
    }
    for (MethodInfo method : type.methods()) {
      asked.addAll(asked(method, method.place()));
      method.parameters().forEach(parameter -> asked.addAll(asked(parameter, method.place())));
    }
    return asked.stream();
  }

  private static List<MissingSetting> asked(Annotated element, Place place) {
    Optional<String> text = element.annotation(VALUE).flatMap(use -> use.text("value"));
    List<MissingSetting> asked = new ArrayList<>();
    Matcher key = WITHOUT_DEFAULT.matcher(text.orElse(""));
    while (key.find()) {
      asked.add(new MissingSetting(key.group(1).strip(), place));
    }
    return asked;
  }
}

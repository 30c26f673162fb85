package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.Annotated;
import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.Settings;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys and resources that annotations name, on a type and all that is in it. */
final class AnnotationMentions {

  private static final String BOOT = "org.springframework.boot.";
  private static final String PROPERTIES = BOOT + "context.properties.ConfigurationProperties";
  private static final String CONDITION = BOOT + "autoconfigure.condition.ConditionalOnProperty";
  private static final String BOOLEAN_CONDITION =
      BOOT + "autoconfigure.condition.ConditionalOnBooleanProperty";
  private static final String MICROPROFILE = "org.eclipse.microprofile.config.inject.";

  private final Settings settings;

  AnnotationMentions(Settings settings) {
    this.settings = settings;
  }

  /** Those on the type, its fields and its constructors: what objects of it need. */
  List<Mention> of(TypeInfo type) {
    List<Mention> mentions = new ArrayList<>(of(type, type.simpleName(), type.place()));
    type.fields()
        .forEach(f -> mentions.addAll(of(f, type.simpleName() + "." + f.name(), type.place())));
    type.methods().stream()
        .filter(method -> method.isConstructor() || isInjected(method))
        .forEach(method -> mentions.addAll(of(method)));
    return mentions;
  }

  private static boolean isInjected(MethodInfo method) {
    return method.annotations().stream()
        .anyMatch(use -> use.type().endsWith(".Autowired") || use.type().endsWith(".Inject"));
  }

  /** Those on a method and its parameters. */
  List<Mention> of(MethodInfo method) {
    String name = method.id().simpleOwner() + "." + method.id().name();
    List<Mention> mentions = new ArrayList<>(of(method, name, method.place()));
    method.parameters().forEach(p -> mentions.addAll(of(p, name, method.place())));
    return mentions;
  }

  private List<Mention> of(Annotated element, String where, Place place) {
    return element.annotations().stream().flatMap(use -> of(use, where, place)).toList();
  }

  private Stream<Mention> of(AnnotationUse use, String where, Place place) {
    String simple = use.type().substring(use.type().lastIndexOf('.') + 1);
    String because = "@" + simple + " on " + where + " names it";
    Stream<Mention> keys =
        Stream.concat(
                Texts.all(use).stream().flatMap(text -> Texts.keys(text).stream()), named(use))
            .map(key -> new Mention(ContentKind.CONFIGURATION, key, "@" + simple, because, place));
    Stream<Mention> resources =
        Texts.all(use).stream()
            .map(settings::resolve)
            .flatMap(Texts::resource)
            .map(name -> new Mention(ContentKind.RESOURCE, name, "@" + simple, because, place));
    return Stream.concat(keys, resources);
  }

  private static Stream<String> named(AnnotationUse use) {
    return switch (use.type()) {
      case PROPERTIES -> prefix(use).map(prefix -> prefix + ".*").stream();
      case CONDITION, BOOLEAN_CONDITION -> conditions(use);
      case MICROPROFILE + "ConfigProperty" -> use.text("name").stream();
      case MICROPROFILE + "ConfigProperties" -> use.text("prefix").map(p -> p + ".*").stream();
      default -> Stream.empty();
    };
  }

  private static Optional<String> prefix(AnnotationUse use) {
    return use.text("prefix").or(() -> use.text("value")).filter(text -> !text.isBlank());
  }

  private static Stream<String> conditions(AnnotationUse use) {
    String prefix = use.text("prefix").map(p -> p.endsWith(".") ? p : p + ".").orElse("");
    return Stream.of("name", "value")
        .flatMap(key -> use.texts(key).stream())
        .map(name -> prefix + name);
  }
}

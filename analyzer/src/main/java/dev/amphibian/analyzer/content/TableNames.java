package dev.amphibian.analyzer.content;

import dev.amphibian.analyzer.codebase.Codebase;
import java.util.List;
import java.util.Locale;

/**
 * How names of classes become names of tables: under Spring Boot {@code OrderItem} is {@code
 * order_item}, given names too; with Hibernate alone they stay as they are.
 */
final class TableNames {

  private static final List<String> STRATEGIES =
      List.of(
          "spring.jpa.hibernate.naming.physical-strategy",
          "spring.jpa.properties.hibernate.physical_naming_strategy");
  private static final String SNAKE_CASE = "CamelCaseToUnderscoresNamingStrategy";
  private static final String OLDER_SNAKE_CASE = "SpringPhysicalNamingStrategy";

  private final boolean isSnakeCase;

  TableNames(Codebase codebase) {
    this.isSnakeCase =
        STRATEGIES.stream()
            .flatMap(key -> codebase.settings().get(key).stream())
            .findFirst()
            .map(name -> name.endsWith(SNAKE_CASE) || name.endsWith(OLDER_SNAKE_CASE))
            .orElseGet(
                () ->
                    codebase
                        .libraries()
                        .find("org.springframework.boot.SpringApplication")
                        .isPresent());
  }

  /** The table's name for a logical one. */
  String physical(String logical) {
    String plain = logical.replaceAll("[`\"]", "");
    return isSnakeCase ? snakeCase(plain) : plain;
  }

  /** Spring Data's own, where no Hibernate is in between. */
  static String snakeCase(String name) {
    return name.replace('.', '_')
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }
}

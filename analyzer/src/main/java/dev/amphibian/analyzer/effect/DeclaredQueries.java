package dev.amphibian.analyzer.effect;

import dev.amphibian.analyzer.codebase.AnnotationUse;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MappedStatement;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queries that stand in annotations and in mapper files. */
public final class DeclaredQueries {

  private static final Set<String> SQL =
      Set.of(
          "org.springframework.data.jpa.repository.NativeQuery",
          "org.springframework.data.jdbc.repository.query.Query",
          "org.springframework.data.r2dbc.repository.Query",
          "org.apache.ibatis.annotations.Select",
          "org.apache.ibatis.annotations.Insert",
          "org.apache.ibatis.annotations.Update",
          "org.apache.ibatis.annotations.Delete");
  private static final Set<String> MANY =
      Set.of("java.util.List", "java.lang.Iterable", "java.util.Collection", "java.util.Set");
  private static final Set<String> BOUNDS =
      Set.of(
          "org.springframework.data.domain.Pageable",
          "org.springframework.data.domain.Limit",
          "org.springframework.data.domain.PageRequest",
          "org.springframework.data.domain.ScrollPosition",
          "org.apache.ibatis.session.RowBounds",
          "com.baomidou.mybatisplus.core.metadata.IPage",
          "com.baomidou.mybatisplus.extension.plugins.pagination.Page");
  private static final String JPQL = "org.springframework.data.jpa.repository.Query";

  private final Codebase codebase;
  private final Map<String, List<MappedStatement>> mapped;
  private final Map<String, Query> named = new HashMap<>();

  /** Those of a codebase. */
  public DeclaredQueries(Codebase codebase) {
    this.codebase = codebase;
    this.mapped =
        codebase.configuration().mappedStatements().stream()
            .collect(Collectors.groupingBy(MappedStatement::namespace));
    for (TypeInfo type : codebase.types()) {
      for (AnnotationUse use : type.annotations()) {
        addNamed(use);
      }
    }
  }

  private void addNamed(AnnotationUse use) {
    switch (use.type().replaceFirst("^(jakarta|javax)\\.persistence\\.", "")) {
      case "NamedQuery" -> addNamed(use, false);
      case "NamedNativeQuery" -> addNamed(use, true);
      case "NamedQueries", "NamedNativeQueries" -> use.nested("value").forEach(this::addNamed);
      default -> {}
    }
  }

  private void addNamed(AnnotationUse use, boolean isSql) {
    named.put(use.text("name").orElse(""), new Query(use.text("query").orElse(""), isSql));
  }

  /**
   * A query.
   *
   * @param text with all that conditions may add to it
   * @param isSql whether it speaks of tables, else of entities
   */
  public record Query(String text, boolean isSql) {

    private static final Pattern READS =
        Pattern.compile("\\s*(select|from)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NARROWS =
        Pattern.compile(
            "\\b(where|having|limit|fetch\\s+(first|next)|top|rownum|count|sum|max|min|avg|exists)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LIMITS =
        Pattern.compile(
            "\\b(limit|fetch\\s+(first|next)|top\\s*\\(?\\s*\\d|rownum)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Whether it says how many rows it gives at most. */
    public boolean isLimited() {
      return LIMITS.matcher(text).find();
    }

    /** Whether it gives every row there is: it reads, and no word in it narrows that. */
    public boolean readsAll() {
      return READS.matcher(text).matches() && !NARROWS.matcher(text).find();
    }
  }

  /** Whether a method gives many rows, however many, to whoever calls it. */
  public static boolean givesMany(MethodId method) {
    return MANY.contains(method.returnedName())
        && BOUNDS.stream().noneMatch(method.parameterNames()::contains);
  }

  /**
   * What a method asks that a framework implements, where a file or an annotation on it says so.
   */
  public List<Query> of(MethodId called) {
    Stream<Query> inFiles =
        mapped.getOrDefault(called.owner(), List.of()).stream()
            .filter(statement -> statement.id().equals(called.name()))
            .map(statement -> new Query(statement.sql(), true));
    Stream<Query> inAnnotations =
        codebase
            .hierarchy(called.owner())
            .flatMap(type -> type.declared(called.name(), called.parameters()).stream())
            .findFirst()
            .map(MethodInfo::annotations)
            .orElse(List.of())
            .stream()
            .flatMap(DeclaredQueries::query);
    return Stream.concat(inFiles, inAnnotations).toList();
  }

  /** The query that an entity's class declares under a name. */
  public Optional<Query> named(String name) {
    return Optional.ofNullable(named.get(name));
  }

  private static Stream<Query> query(AnnotationUse use) {
    boolean isNative =
        SQL.contains(use.type()) || use.text("nativeQuery").filter("true"::equals).isPresent();
    return isNative || use.type().equals(JPQL)
        ? Stream.of(new Query(String.join(" ", use.texts("value")), isNative))
        : Stream.empty();
  }
}

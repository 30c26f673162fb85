package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Memo;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What templates and expressions ask of the objects that they are evaluated on: only their texts
 * say it, so any accessor of what code of the same source file puts where any object can be put.
 */
final class Evaluations implements EdgeSource {

  private static final List<String> EVALUATED =
      List.of(
          "com.github.jknack.handlebars.Template",
          "com.github.mustachejava.Mustache",
          "com.samskivert.mustache.Template",
          "freemarker.template.Template",
          "groovy.text.Template",
          "io.pebbletemplates.pebble.template.PebbleTemplate",
          "jakarta.el.ValueExpression",
          "javax.el.ValueExpression",
          "javax.script.CompiledScript",
          "javax.script.ScriptEngine",
          "ognl.Ognl",
          "org.apache.commons.jexl3.JexlExpression",
          "org.apache.velocity.Template",
          "org.apache.velocity.app.VelocityEngine",
          "org.mvel2.MVEL",
          "org.springframework.expression.Expression",
          "org.thymeleaf.ITemplateEngine");

  private static final String ANYTHING = "Ljava/lang/Object;";

  private final Codebase codebase;
  private final Accessors accessors;
  private final Memo<String, Set<MethodId>> asked = new Memo<>(this::asked);

  Evaluations(Codebase codebase, Accessors accessors) {
    this.codebase = codebase;
    this.accessors = accessors;
  }

  @Override
  public boolean concerns(MethodId called) {
    return EVALUATED.stream().anyMatch(evaluated -> codebase.isA(called.owner(), evaluated));
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return asked.of(TypeInfo.outermost(type.name())).stream().map(Target::possible);
  }

  private Set<MethodId> asked(String outermost) {
    Set<MethodId> all = new LinkedHashSet<>();
    codebase.types().stream()
        .filter(type -> TypeInfo.outermost(type.name()).equals(outermost))
        .flatMap(type -> type.methods().stream())
        .flatMap(this::given)
        .distinct()
        .forEach(type -> all.addAll(accessors.asked(type)));
    return all;
  }

  private Stream<TypeInfo> given(MethodInfo method) {
    return method.calls().stream()
        .filter(call -> call.target().parameters().contains(ANYTHING))
        .filter(call -> codebase.type(call.target().owner()).isEmpty())
        .flatMap(call -> call.argumentTypes().stream())
        .flatMap(name -> accessors.element(name).stream());
  }
}

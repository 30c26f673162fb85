package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.bean.InjectionPoint.Candidate;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.SpringBeanFile.Reference;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What XML files hand to the beans that they declare, by property and by constructor. */
final class XmlInjections {

  private final Codebase codebase;
  private final XmlBeans beans;
  private final Function<String, List<Bean>> byName;

  XmlInjections(Codebase codebase, Function<String, List<Bean>> byName) {
    this.codebase = codebase;
    this.beans = new XmlBeans(codebase);
    this.byName = byName;
  }

  List<InjectionPoint> of(TypeInfo type) {
    List<InjectionPoint> points = new ArrayList<>();
    for (Reference reference : beans.references(type)) {
      List<Candidate> candidates =
          reference
              .bean()
              .or(() -> reference.inner().map(XmlBeans::innerName))
              .map(byName)
              .orElse(List.of())
              .stream()
              .map(bean -> new Candidate(bean, bean.confidence()))
              .toList();
      if (!candidates.isEmpty()) {
        String words =
            reference.property().map(p -> "property " + p).orElse("constructor argument")
                + " of "
                + type.simpleName()
                + " in XML";
        TypeUse wanted = type(type, reference).orElse(TypeUse.of(candidates.get(0).bean().type()));
        points.add(
            new InjectionPoint(
                words, wanted, Wrappers.inside(wanted), Wrappers.isCollection(wanted), candidates));
      }
    }
    return points;
  }

  private Optional<TypeUse> type(TypeInfo type, Reference reference) {
    return reference
        .property()
        .map(p -> "set" + Character.toUpperCase(p.charAt(0)) + p.substring(1))
        .flatMap(
            setter ->
                codebase
                    .hierarchy(type.name())
                    .flatMap(declaring -> declaring.methods().stream())
                    .filter(m -> m.id().name().equals(setter) && m.parameters().size() == 1)
                    .findFirst())
        .map(MethodInfo::parameters)
        .map(parameters -> parameters.get(0).type());
  }
}

package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Follows scans and imports from the application's classes on: a component that none of them
 * reaches is no bean. Where nothing says what is scanned, as in a library, each component counts as
 * one: nobody would call it otherwise.
 */
final class Registrations {

  private final Codebase codebase;
  private final Stereotypes stereotypes;
  private final Conditions conditions;
  private final ComponentScans scans;
  private final Imports imports;
  private final Map<String, Registration> registered = new TreeMap<>();
  private final Deque<Registration> open = new ArrayDeque<>();
  private final Map<String, List<TypeInfo>> members = new HashMap<>();

  private Registrations(Codebase codebase, Stereotypes stereotypes, Conditions conditions) {
    this.codebase = codebase;
    this.stereotypes = stereotypes;
    this.conditions = conditions;
    this.scans = new ComponentScans(codebase);
    this.imports = new Imports(codebase, stereotypes);
    for (TypeInfo type : codebase.types()) {
      int dollar = type.name().lastIndexOf('$');
      if (dollar > 0 && stereotypes.isComponent(type)) {
        String outer = type.name().substring(0, dollar);
        members.computeIfAbsent(outer, unused -> new ArrayList<>()).add(type);
      }
    }
  }

  /** All classes that Spring registers, sorted by name. */
  static Collection<Registration> find(
      Codebase codebase, Stereotypes stereotypes, Conditions conditions, ScanRoots roots) {
    Registrations all = new Registrations(codebase, stereotypes, conditions);
    roots.scans().forEach(scan -> all.scan(scan, Confidence.LIKELY));
    for (TypeInfo type : roots.classes()) {
      all.add(new Registration(type, false, Confidence.PROVEN));
    }
    for (TypeInfo type : roots.autoConfigurations()) {
      all.add(new Registration(type, true, Confidence.PROVEN));
    }
    if (!roots.areKnown()) {
      all.addAllComponents();
    }
    while (!all.open.isEmpty()) {
      all.follow(all.open.pop());
    }
    return all.registered.values();
  }

  private void addAllComponents() {
    for (TypeInfo type : codebase.types()) {
      boolean isProperties = codebase.hasAnnotation(type, ComponentScans.PROPERTIES);
      if (stereotypes.isComponent(type) || (type.isConcrete() && isProperties)) {
        add(new Registration(type, false, Confidence.PROVEN));
      } else if (type.isConcrete() && FactoryMethods.areIn(type, codebase)) {
        add(new Registration(type, false, Confidence.LIKELY));
      }
    }
  }

  private void add(Registration given) {
    Optional<Confidence> condition = conditions.on(given.type());
    if (condition.isEmpty()) {
      return;
    }
    Registration next = given.withConfidence(given.confidence().and(condition.get()));
    Registration known = registered.get(next.type().name());
    Registration best = known == null ? next : known.or(next);
    if (!best.equals(known)) {
      registered.put(next.type().name(), best);
      open.push(best);
    }
  }

  private void follow(Registration from) {
    for (TypeInfo type : withSuperclasses(from.type())) {
      scans.of(type).forEach(scan -> scan(scan, from.confidence()));
      imports
          .of(type)
          .forEach(
              (named, sure) -> add(new Registration(named, true, from.confidence().and(sure))));
      for (TypeInfo member : members.getOrDefault(type.name(), List.of())) {
        add(new Registration(member, true, from.confidence()));
      }
    }
  }

  private List<TypeInfo> withSuperclasses(TypeInfo type) {
    List<TypeInfo> all = new ArrayList<>(List.of(type));
    for (Optional<TypeInfo> above = above(type); above.isPresent(); above = above(above.get())) {
      all.add(above.get());
    }
    return all;
  }

  private Optional<TypeInfo> above(TypeInfo type) {
    return type.superclass().flatMap(superclass -> codebase.type(superclass.name()));
  }

  private void scan(ComponentScan scan, Confidence confidence) {
    for (TypeInfo type : codebase.types()) {
      if (scan.takes(type, stereotypes.isComponent(type))) {
        add(new Registration(type, false, confidence));
      }
    }
  }
}

package dev.amphibian.analyzer.bean;

import dev.amphibian.analyzer.bean.InjectionPoint.Candidate;
import dev.amphibian.analyzer.bean.Traits.Eligibility;
import dev.amphibian.analyzer.codebase.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Chooses among the beans of a type as the container would, and says how surely. */
final class Choice {

  private final Qualifiers qualifiers;
  private final Request request;

  private Choice(Qualifiers qualifiers, Request request) {
    this.qualifiers = qualifiers;
    this.request = request;
  }

  /** The beans that may be handed in, surest first. */
  static List<Candidate> among(
      List<BeanDefinition> ofType, Qualifiers qualifiers, Request request) {
    Choice choice = new Choice(qualifiers, request);
    List<BeanDefinition> allowed = choice.allowed(ofType);
    List<Candidate> candidates =
        Wrappers.isCollection(request.type())
            ? allowed.stream().map(b -> new Candidate(b.bean(), b.bean().confidence())).toList()
            : choice.one(allowed);
    return candidates.stream()
        .sorted(Comparator.comparing(Candidate::confidence).reversed())
        .toList();
  }

  private List<BeanDefinition> allowed(List<BeanDefinition> ofType) {
    if (request.requiredName().isPresent()) {
      String name = request.requiredName().get();
      List<BeanDefinition> named = filtered(ofType, bean -> bean.bean().isNamed(name));
      if (!named.isEmpty()) {
        return named;
      }
    }
    List<BeanDefinition> allowed =
        filtered(ofType, bean -> isEligible(bean) && qualifiers.allow(request.qualifiers(), bean));
    List<BeanDefinition> others = filtered(allowed, bean -> !request.isOwn().test(bean.bean()));
    return others.isEmpty() ? allowed : others;
  }

  private boolean isEligible(BeanDefinition bean) {
    Eligibility who = bean.traits().eligibility();
    return who == Eligibility.ANYONE
        || (who == Eligibility.QUALIFIED && !request.qualifiers().isEmpty());
  }

  /**
   * The preferred ones of those that are there by default; with less confidence those that would be
   * preferred if what decides about them were otherwise.
   */
  private List<Candidate> one(List<BeanDefinition> allowed) {
    List<BeanDefinition> there = filtered(allowed, bean -> !isOff(bean));
    List<BeanDefinition> chosen = preferred(there);
    List<BeanDefinition> otherwise = new ArrayList<>(preferred(allowed));
    if (chosen.stream().noneMatch(Choice::isCertain) || mayTakeAll()) {
      otherwise.addAll(mayTakeAll() ? allowed : preferred(without(allowed, chosen)));
    }
    if (chosen.isEmpty() && !Wrappers.isOptional(request.type())) {
      return with(Confidence.LIKELY, otherwise.stream().distinct().toList());
    }
    List<Candidate> candidates = new ArrayList<>();
    for (BeanDefinition bean : chosen) {
      Confidence own = bean.bean().confidence();
      candidates.add(
          new Candidate(bean.bean(), chosen.size() == 1 ? own : own.and(Confidence.LIKELY)));
    }
    List<BeanDefinition> rest = without(otherwise, chosen).stream().distinct().toList();
    candidates.addAll(with(Confidence.POSSIBLE, rest));
    return candidates;
  }

  private boolean mayTakeAll() {
    return Wrappers.mayBeAskedForAll(request.type());
  }

  private static boolean isOff(BeanDefinition bean) {
    return bean.bean().confidence() == Confidence.POSSIBLE;
  }

  private static boolean isCertain(BeanDefinition bean) {
    return bean.bean().confidence() == Confidence.PROVEN;
  }

  /** Something must be handed in, so one of them is there. */
  private static List<Candidate> with(Confidence confidence, List<BeanDefinition> beans) {
    return beans.stream().map(bean -> new Candidate(bean.bean(), confidence)).toList();
  }

  private List<BeanDefinition> preferred(List<BeanDefinition> beans) {
    if (beans.size() < 2) {
      return beans;
    }
    List<BeanDefinition> primary = filtered(beans, bean -> bean.traits().isPrimary());
    if (!primary.isEmpty()) {
      return byPriority(primary);
    }
    List<BeanDefinition> ordinary = filtered(beans, bean -> !bean.traits().isFallback());
    List<BeanDefinition> left = ordinary.isEmpty() ? beans : ordinary;
    List<BeanDefinition> named =
        left.size() < 2 ? left : filtered(left, bean -> bean.bean().isNamed(request.name()));
    return named.isEmpty() ? byPriority(left) : named;
  }

  private static List<BeanDefinition> byPriority(List<BeanDefinition> beans) {
    OptionalInt first =
        beans.stream().flatMapToInt(bean -> bean.traits().priority().stream()).min();
    return first.isEmpty()
        ? beans
        : filtered(beans, bean -> bean.traits().priority().equals(first));
  }

  private static List<BeanDefinition> without(List<BeanDefinition> all, List<BeanDefinition> some) {
    return filtered(all, bean -> !some.contains(bean));
  }

  private static List<BeanDefinition> filtered(
      List<BeanDefinition> beans, Predicate<BeanDefinition> condition) {
    return beans.stream().filter(condition).toList();
  }
}

package dev.amphibian.analyzer.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Place;
import dev.amphibian.analyzer.codebase.TypeUse;
import dev.amphibian.analyzer.entrypoint.Budget;
import dev.amphibian.analyzer.entrypoint.EntryPoint;
import dev.amphibian.analyzer.entrypoint.Trigger;
import dev.amphibian.analyzer.problem.UserProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entry points become functions, and what these are called. */
class PlannerTest {

  private static EntryPoint point(String id, Optional<Budget> wanted) {
    return point(id, wanted, new Trigger.Http("spring-mvc", Set.of("GET"), List.of("/")));
  }

  private static EntryPoint point(String id, Optional<Budget> wanted, Trigger trigger) {
    String type = id.replaceAll("#.*", "");
    String name = id.replaceAll(".*#", "").replaceAll("\\(.*", "");
    return new EntryPoint(
        id,
        type,
        MethodInfo.implementedByFramework(
            new MethodId(type, name, "()V"),
            List.of(),
            TypeUse.of("void"),
            new Place(type + ".java", 7)),
        trigger,
        wanted,
        Optional.empty(),
        new Place(type + ".java", 7));
  }

  private static EntryPoint plain(String id) {
    return point(id, Optional.empty());
  }

  private static EntryPoint wanted(String id, String name) {
    return point(
        id, Optional.of(new Budget(name, "", OptionalLong.empty(), OptionalLong.empty(), "")));
  }

  private static EntryPoint inGroup(String id, String group, String wiring) {
    Budget budget = new Budget("", group, OptionalLong.of(1 << 20), OptionalLong.of(9), wiring);
    return point(id, Optional.of(budget));
  }

  private static List<String> names(Plan plan) {
    return plan.functions().stream().map(PlannedFunction::name).toList();
  }

  @Nested
  class Choice {

    @Test
    void isWhatTheAnnotationAsksForUnlessSomethingIsNamed() {
      List<EntryPoint> all = List.of(plain("a.Parts#find"), wanted("a.Parts#list", ""));

      assertThat(names(Planner.plan(all, List.of(), Grouping.NONE))).containsExactly("parts-list");
    }

    @Test
    void isWhatIsNamedByIdOrItsEnd() {
      List<EntryPoint> all = List.of(plain("a.Parts#find"), plain("b.Orders#place"));

      assertThat(
              names(
                  Planner.plan(
                      all, List.of("Orders#place", "a.Parts#find", "Parts#find"), Grouping.NONE)))
          .containsExactly("orders-place", "parts-find");
    }

    @Test
    void ofAnUnknownNameIsTheUsersProblem() {
      assertThatExceptionOfType(UserProblem.class)
          .isThrownBy(
              () ->
                  Planner.plan(
                      List.of(plain("a.Parts#find")), List.of("Parts#fnid"), Grouping.NONE))
          .withMessageContaining("No entry point has this id")
          .satisfies(problem -> assertThat(problem.place()).isEqualTo("Parts#fnid"));
    }

    @Test
    void ofAnAmbiguousNameIsTheUsersProblem() {
      List<EntryPoint> all = List.of(plain("a.Parts#find"), plain("b.Parts#find"));

      assertThatExceptionOfType(UserProblem.class)
          .isThrownBy(() -> Planner.plan(all, List.of("Parts#find"), Grouping.NONE))
          .withMessageContaining("2 entry points")
          .satisfies(problem -> assertThat(problem.remedy()).contains("a.Parts#find"));
    }
  }

  @Nested
  class Names {

    @ParameterizedTest
    @CsvSource({
      "PartsController#findByNumber,            parts-find-by-number",
      "PartController#part,                     part",
      "PartController#partByNumber,             part-by-number",
      "PartController#partition,                part-partition",
      "PartRestController#get(String),          part-get",
      "OrderResource#place,                     order-place",
      "Shop$Bakery#bake,                        shop-bakery-bake",
      "NightlySettlement#settleYesterday,       nightly-settlement-settle-yesterday"
    })
    void areDerivedFromClassAndMethod(String label, String name) {
      assertThat(Planner.derived(label)).isEqualTo(name);
    }

    @Test
    void areTheOnesGivenWhereSomeAreGiven() {
      assertThat(
              names(
                  Planner.plan(List.of(wanted("a.Parts#list", "parts")), List.of(), Grouping.NONE)))
          .containsExactly("parts");
    }

    @Test
    void getANumberWhereDerivedOnesMeet() {
      List<EntryPoint> all = List.of(wanted("a.Parts#list", ""), wanted("b.Parts#list", ""));

      assertThat(names(Planner.plan(all, List.of(), Grouping.NONE)))
          .containsExactly("parts-list", "parts-list-2");
    }

    @Test
    void givenTwiceAreTheUsersProblem() {
      List<EntryPoint> all = List.of(wanted("a.Parts#list", "p"), wanted("b.Parts#list", "p"));

      assertThatExceptionOfType(UserProblem.class)
          .isThrownBy(() -> Planner.plan(all, List.of(), Grouping.NONE))
          .withMessageContaining("Two functions are named p")
          .satisfies(problem -> assertThat(problem.place()).isEqualTo("b.Parts.java:7"));
    }

    @Test
    void givenLaterWinOverDerivedOnes() {
      List<EntryPoint> all =
          List.of(wanted("a.Parts#list", ""), wanted("b.Other#list", "parts-list"));

      assertThat(names(Planner.plan(all, List.of(), Grouping.NONE)))
          .containsExactly("parts-list", "parts-list-2");
    }

    @Test
    void areNeverLongerThanPlatformsTake() {
      List<EntryPoint> all =
          List.of(
              wanted("a." + "Very".repeat(20) + "#list", ""),
              wanted("b." + "Very".repeat(20) + "#list", ""));

      assertThat(names(Planner.plan(all, List.of(), Grouping.NONE)))
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("[a-z0-9][a-z0-9-]{0,62}[a-z0-9]"));
    }
  }

  @Nested
  class Groups {

    private final List<EntryPoint> all =
        List.of(
            inGroup("a.PartController#find", "", ""),
            inGroup("a.PartController#list", "", ""),
            inGroup("b.Orders#place", "shop", "mvc"),
            inGroup("b.Orders#cancel", "shop", ""));

    @Test
    void areThoseOfTheAnnotationWhereNothingElseIsAsked() {
      assertThat(names(Planner.plan(all, List.of(), Grouping.NONE)))
          .containsExactly("part-find", "part-list", "shop");
    }

    @Test
    void haveOneClassWhereThatIsAsked() {
      Plan plan = Planner.plan(all, List.of(), Grouping.BY_TYPE);

      assertThat(names(plan)).containsExactly("part", "shop");
      assertThat(plan.functions().get(0).entryPoints()).isEqualTo(all.subList(0, 2));
    }

    @Test
    void neverHoldWhatIsInvokedByName() {
      Budget shop = new Budget("", "shop", OptionalLong.empty(), OptionalLong.empty(), "");
      List<EntryPoint> both =
          List.of(
              inGroup("b.Orders#place", "shop", ""),
              point("b.Orders#check", Optional.of(shop), new Trigger.Direct()));

      assertThat(names(Planner.plan(both, List.of(), Grouping.BY_TYPE)))
          .containsExactly("orders-check", "shop");
    }

    @Test
    void areThoseOfAProposal() {
      Grouping proposal =
          Grouping.by(Map.of("a.PartController#find", "Parts", "a.PartController#list", "Parts"));

      assertThat(names(Planner.plan(all, List.of(), proposal))).containsExactly("parts", "shop");
    }

    @Test
    void getTheLargestBudgetOfTheirEntryPoints() {
      List<EntryPoint> both =
          List.of(
              inGroup("b.Orders#place", "shop", "mvc"),
              inGroup("b.Orders#cancel", "shop", ""),
              plain("b.Orders#list"));

      assertThat(Planner.plan(both, List.of(), Grouping.NONE).functions().get(0).budget())
          .isEqualTo(new Budget("shop", "", OptionalLong.of(1 << 20), OptionalLong.of(9), "mvc"));
    }

    @Test
    void thatAskForTwoWiringsAreTheUsersProblem() {
      List<EntryPoint> both =
          List.of(
              inGroup("b.Orders#place", "shop", "mvc"),
              inGroup("b.Orders#cancel", "shop", "direct"));

      assertThatExceptionOfType(UserProblem.class)
          .isThrownBy(() -> Planner.plan(both, List.of(), Grouping.NONE))
          .withMessageContaining("ask for the wirings mvc and direct");
    }

    @Test
    void canBeNamedWithAStar() {
      assertThat(
              Planner.plan(all, List.of("PartController#*", "b.*#place"), Grouping.NONE)
                  .functions())
          .hasSize(3);
    }
  }
}

package dev.amphibian.analyzer.callgraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amphibian.analyzer.TestCodebase;
import dev.amphibian.analyzer.bean.BeanGraph;
import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.Confidence;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a call may reach: one feature of Java or of Spring's injection per test. */
class CallGraphTest {

  private final Codebase codebase;
  private final CallGraph graph;

  CallGraphTest(@TempDir Path folder) {
    codebase =
        TestCodebase.of(
                folder, "fixtures/callgraph/Language.java", "fixtures/callgraph/Injection.java")
            .read();
    graph = CallGraphBuilder.build(codebase, BeanGraph.of(codebase));
  }

  private MethodId method(String outer, String name) {
    String type = name.startsWith("#") ? outer : outer + "$" + name.replaceAll("#.*", "");
    return codebase.type("fixtures.callgraph." + type).orElseThrow().methods().stream()
        .filter(m -> m.id().name().equals(name.replaceAll(".*#", "")) && !m.isSynthetic())
        .map(MethodInfo::id)
        .findFirst()
        .orElseThrow();
  }

  /** The callees of a method as {@code Target#run}, without constructors. */
  private List<String> calls(String outer, String name) {
    return graph.calls(method(outer, name)).stream()
        .map(Edge::to)
        .filter(to -> !to.name().equals("<init>"))
        .map(CallGraphTest::shortName)
        .sorted()
        .toList();
  }

  private static String shortName(MethodId id) {
    return id.simpleOwner().replaceFirst("^(Language|Injection)\\$", "") + "#" + id.name();
  }

  private Confidence confidence(String outer, String name, String callee) {
    return graph.calls(method(outer, name)).stream()
        .filter(edge -> shortName(edge.to()).equals(callee))
        .map(Edge::confidence)
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Language {

    private List<String> of(String name) {
      return calls("Language", name);
    }

    @Test
    void aDirectCallIsProven() {
      assertThat(of("Calls#direct")).containsExactly("Target#<clinit>", "Target#run");
      assertThat(confidence("Language", "Calls#direct", "Target#run")).isEqualTo(Confidence.PROVEN);
    }

    @Test
    void aStaticCallAlsoRunsTheStaticInitialiser() {
      assertThat(of("Calls#staticMethod")).containsExactly("Target#<clinit>", "Target#runStatic");
    }

    @Test
    void aLambdasBodyBelongsToTheMethodAroundIt() {
      assertThat(of("Calls#lambda")).contains("Target#run");
      assertThat(of("Calls#lambdaInLambda")).contains("Target#run");
    }

    @Test
    void aMethodReferenceIsACall() {
      assertThat(of("Calls#methodReference")).contains("Target#run");
      assertThat(of("Calls#unboundMethodReference")).contains("Target#name");
      assertThat(of("Calls#stream")).contains("Target#name");
    }

    @Test
    void aConstructorReferenceIsAConstructorCall() {
      assertThat(graph.calls(method("Language", "Calls#constructorReference")))
          .anyMatch(edge -> edge.to().name().equals("<init>"));
    }

    @Test
    void aSwitchExpressionsArmsAreFollowed() {
      assertThat(of("Calls#switchExpression")).contains("Target#name");
    }

    @Test
    void aVirtualCallReachesTheClassesThatAreInstantiated() {
      assertThat(of("Shapes#virtual"))
          .contains("Square#area", "Circle#area")
          .doesNotContain("NeverMade#area");
      assertThat(confidence("Language", "Shapes#virtual", "Square#area"))
          .isEqualTo(Confidence.LIKELY);
    }

    @Test
    void aDefaultMethodRunsWhereItIsNotOverridden() {
      assertThat(of("Shapes#defaultMethod")).containsExactly("Shape#doubled");
      assertThat(of("Shapes#everyDefault")).containsExactly("Circle#doubled", "Shape#doubled");
    }

    @Test
    void anInterfacesStaticMethodIsCalledByName() {
      assertThat(of("Shapes#interfaceStatic")).containsExactly("Shape#unit");
    }

    @Test
    void aBridgeMethodLeadsToTheOneBehindIt() {
      MethodId start = method("Language", "Generics#bridge");

      assertThat(graph.reachable(start).keySet())
          .extracting(MethodId::descriptor)
          .contains("(Ljava/lang/String;)Ljava/lang/Integer;");
    }

    @Test
    void aTemplateMethodReachesTheStepBelow() {
      assertThat(of("Inheritance#templateMethod")).contains("Template#run");
      assertThat(of("Template#run")).containsExactly("Concrete#step");
      assertThat(of("Concrete#callsSuper")).containsExactly("Template#run");
    }

    @Test
    void anInnerClassReachesItsOuterObject() {
      assertThat(of("#innerClass")).contains("Inner#touchOuter");
      assertThat(calls("Language", "Inner#touchOuter")).containsExactly("Language#outerMethod");
    }

    @Test
    void anAnonymousClassOfAnOwnInterfaceIsCalledThroughTheInterface() {
      assertThat(of("Shapes#virtual")).contains("1#area");
      assertThat(of("1#area")).containsExactly("Language#helper");
    }

    @Test
    void whatImplementsALibrarysInterfaceMayBeCalledBack() {
      assertThat(of("#libraryInterface")).contains("OwnIterator#hasNext", "OwnIterator#next");
      assertThat(confidence("Language", "#libraryInterface", "OwnIterator#next"))
          .isEqualTo(Confidence.POSSIBLE);
    }

    @Test
    void aTaskHandedToAnExecutorRuns() {
      MethodId start = method("Language", "#callable");

      assertThat(graph.reachable(start).keySet())
          .extracting(MethodId::name)
          .contains("call", "work");
    }

    @Test
    void anEnumConstantsBodyIsReached() {
      assertThat(of("#enumConstant")).contains("Operation$1#apply");
    }

    @Test
    void aCompactConstructorsBodyIsReached() {
      assertThat(graph.reachable(method("Language", "#recordConstructor")).keySet())
          .extracting(MethodId::name)
          .contains("check");
    }

    @Test
    void recursionEnds() {
      assertThat(of("#recursion")).containsExactly("Language#recursion");
      assertThat(graph.reachable(method("Language", "#recursion"))).hasSize(1);
    }

    @Test
    void anOverriddenMethodOfALibraryClassIsReached() {
      assertThat(of("#ownSubclassOfALibraryClass")).contains("OwnList#add");
    }
  }

  @Nested
  class Injected {

    private List<String> of(String name) {
      return calls("Injection", name);
    }

    @Test
    void nothingWhereALinkIsBuiltByNamingAHandler() {
      assertThat(of("Links#run")).isEmpty();
    }

    @Test
    void byQualifier() {
      assertThat(of("ByQualifier#run")).containsExactly("Letter#send");
      assertThat(confidence("Injection", "ByQualifier#run", "Letter#send"))
          .isEqualTo(Confidence.PROVEN);
    }

    @Test
    void byBeanName() {
      assertThat(of("ByBeanName#run")).containsExactly("Letter#send");
    }

    @Test
    void byParameterName() {
      assertThat(of("ByParameterName#run")).containsExactly("Letter#send");
    }

    @Test
    void byField() {
      assertThat(of("ByField#run")).containsExactly("Letter#send");
    }

    @Test
    void bySetter() {
      assertThat(of("BySetter#run")).containsExactly("Letter#send");
    }

    @Test
    void inASuperclass() {
      assertThat(of("ByInheritedField#runBelow")).containsExactly("ByField#run");
    }

    @Test
    void asListSetOrMapReachesAllBeansAndNothingElse() {
      assertThat(of("ByList#run")).containsExactly("Letter#send", "Smtp#send");
      assertThat(of("BySet#run")).containsExactly("Letter#send", "Smtp#send");
      assertThat(of("ByMap#run")).containsExactly("Letter#send", "Smtp#send");
    }

    @Test
    void throughAProviderOrOptional() {
      assertThat(of("ByProvider#run")).containsExactly("Letter#send");
      assertThat(of("ByOptional#run")).containsExactly("Letter#send");
    }

    @Test
    void thePrimaryOne() {
      assertThat(of("ByPrimary#run")).containsExactly("SystemClock#now");
    }

    @Test
    void fromAFactoryMethodReachesWhatIsInstantiatedBelowItsType() {
      // BlobStore is made too, though not by the factory: its method's body is not followed.
      assertThat(of("ByFactory#run")).containsExactly("BlobStore#save", "FileStore#save");
    }

    @Test
    void underProfilesReachesEither() {
      assertThat(of("ByProfile#run")).containsExactly("RealPayment#pay", "TestPayment#pay");
    }

    @Test
    void asARepositoryBehindAnInterfaceOfTheApplication() {
      assertThat(graph.outside(method("Injection", "ByRepository#all")))
          .extracting(Call::target)
          .extracting(CallGraphTest::shortName)
          .containsExactly("JpaOrders#findAll");
      assertThat(of("ByRepository#one")).containsExactly("JpaOrders#byNumber");
    }

    @Test
    void notAtAllReachesEveryInstantiatedClass() {
      assertThat(of("ByParameterOfAMethod#run"))
          .containsExactly("Letter#send", "NoBean#send", "Smtp#send");
    }
  }

  /** Calls that stand nowhere in the code. */
  @Nested
  class Hidden {

    @Test
    void aConcatenationAsksForAText() {
      assertThat(calls("Language", "Calls#stringConcatenation"))
          .containsExactly("Concatenated#toString");
    }

    @Test
    void aStaticFieldOfAnotherClassRunsItsInitialiser() {
      assertThat(calls("Language", "Calls#staticField")).contains("Target#<clinit>");
    }

    @Test
    void aClassLoadedByItsName() {
      assertThat(calls("Language", "#reflection")).isNotEmpty();
    }

    @Test
    void aPublishedEventReachesItsListener() {
      assertThat(calls("Injection", "Publisher#run")).isNotEmpty();
    }

    @Test
    void aRepositorysFragmentIsItsImplementation() {
      assertThat(calls("Injection", "ArchiveUser#run")).isNotEmpty();
    }
  }

  /** What we know to be missed; when one of these fails, move it up and be glad. */
  @Nested
  class Missed {

    @Test
    void whichBeanIsPassedOnToAnObjectThatSpringDoesNotMake() {
      assertThat(calls("Injection", "Helper#run"))
          .containsExactly("Letter#send", "NoBean#send", "Smtp#send");
    }
  }

  @Nested
  class Paths {

    @Test
    void areTheShortestAndKnowTheirWeakestCall() {
      MethodId start = method("Language", "Inheritance#templateMethod");
      CallPath path =
          graph.reachable(start).entrySet().stream()
              .filter(entry -> shortName(entry.getKey()).equals("Concrete#step"))
              .findFirst()
              .orElseThrow()
              .getValue();

      assertThat(path.edges())
          .extracting(e -> shortName(e.to()))
          .containsExactly("Template#run", "Concrete#step");
      assertThat(path.confidence()).isEqualTo(Confidence.PROVEN);
      assertThat(path.caller().end()).isEqualTo(path.edges().get(0).to());
      assertThat(path.last().place().file())
          .isEqualTo("src/test/java/fixtures/callgraph/Language.java");
    }
  }
}

package dev.amphibian.analyzer.codebase.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredLinesTest {

  private static Optional<Integer> lineOf(String name, int firstStatement, String... lines) {
    return DeclaredLines.in(String.join("\n", lines)).before(name, firstStatement);
  }

  @Test
  void findsADeclarationAboveItsFirstStatement() {
    assertThat(lineOf("list", 4, "class A {", "  @Get", "  List<B> list(", "    int n) { go();"))
        .hasValue(3);
    assertThat(lineOf("all", 2, "  public int[] all() {", "    return none;")).hasValue(1);
    assertThat(lineOf("all", 1, "  public int all() { return all(1); }")).hasValue(1);
    assertThat(lineOf("größe", 2, "  int größe() {", "    return 1;")).hasValue(1);
  }

  @Test
  void takesTheNearestOfSeveralOfTheSameName() {
    String[] lines = {"int a(int i) {", "  return i; }", "int a(long l) {", "  return 2; }"};
    assertThat(lineOf("a", 2, lines)).hasValue(1);
    assertThat(lineOf("a", 4, lines)).hasValue(3);
  }

  @Test
  void isNotMisledByCallsInTheFirstStatement() {
    assertThat(lineOf("a", 2, "int a() {", "  return a(1); }")).hasValue(1);
    assertThat(lineOf("a", 2, "int a() {", "  b.a(1); }")).hasValue(1);
    assertThat(lineOf("a", 2, "int a() {", "  throw a(1); }")).hasValue(1);
    assertThat(lineOf("a", 2, "int a() {", "  x = new a(1); }")).hasValue(1);
  }

  @Test
  void isNotMisledByTextsAndComments() {
    assertThat(lineOf("a", 4, "int a()", "// int a(", "{ /* int a() */", "  b(\"int a()\"); }"))
        .hasValue(1);
    assertThat(
            lineOf("a", 9, "@B(\"\"\"", "  /api/*", "  int a(", "\"\"\")", "", "int a()", "", "{"))
        .hasValue(6);
  }

  @Test
  void tellsNothingOfWhatIsNotDeclared() {
    assertThat(lineOf("b", 9, "int a() {", "  return b(); }")).isEmpty();
    assertThat(lineOf("a", 1, "", "int a() {}")).isEmpty();
  }
}

package dev.amphibian.analyzer.codebase.read;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithName;
import dev.amphibian.analyzer.codebase.SourceFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the names by which a source file can mean types, from its tokens. */
final class SourceNames {

  private final Set<String> names = new HashSet<>();
  private final StringBuilder name = new StringBuilder();
  private boolean isAfterDot;

  private SourceNames() {}

  /** A file with its names; empty if it is no Java. */
  static Optional<SourceFile> in(Path file, String text) {
    return ParsedSources.parser().parse(text).getResult().map(unit -> of(file, unit));
  }

  private static SourceFile of(Path file, CompilationUnit unit) {
    SourceNames reader = new SourceNames();
    unit.getTokenRange().ifPresent(reader::read);
    Set<String> packages =
        unit.getImports().stream()
            .filter(ImportDeclaration::isAsterisk)
            .map(NodeWithName::getNameAsString)
            .collect(Collectors.toSet());
    String packageName = unit.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
    return new SourceFile(file, packageName, packages, reader.names);
  }

  private void read(TokenRange tokens) {
    for (JavaToken token : tokens) {
      if (token.getCategory().isIdentifier()) {
        add(token.getText());
      } else if (token.getText().equals(".")) {
        isAfterDot = true;
      } else if (!token.getCategory().isWhitespaceOrComment()) {
        isAfterDot = false;
        name.setLength(0);
      }
    }
  }

  private void add(String part) {
    if (!isAfterDot) {
      name.setLength(0);
    }
    name.append(name.length() == 0 ? "" : ".").append(part);
    names.add(name.toString());
    isAfterDot = false;
  }
}

package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import dev.amphibian.analyzer.codebase.TypeUse;
import java.util.List;
import java.util.stream.Stream;

/** Which of the application's converters may run where a conversion names the type it wants. */
final class Conversions implements EdgeSource {

  private static final String SERVICE = "org.springframework.core.convert.ConversionService";
  private static final String CONVERTER = "org.springframework.core.convert.converter.Converter";

  private final Codebase codebase;
  private final Instances instances;

  Conversions(Codebase codebase, Instances instances) {
    this.codebase = codebase;
    this.instances = instances;
  }

  @Override
  public boolean concerns(MethodId called) {
    return called.name().equals("convert") && codebase.isA(called.owner(), SERVICE);
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    return call.argument(1) instanceof Operand.TypeLiteral wanted
        ? codebase.subtypes(CONVERTER).stream()
            .filter(converter -> convertsTo(converter, wanted.type()))
            .flatMap(converter -> instances.callbacks(converter.name(), CONVERTER).stream())
            .map(converting -> Target.possible(converting.id()))
        : Stream.of();
  }

  private boolean convertsTo(TypeInfo converter, String wanted) {
    return converter
        .supertypes()
        .filter(above -> codebase.isA(above.name(), CONVERTER))
        .map(TypeUse::arguments)
        .map(List::stream)
        .anyMatch(arguments -> arguments.skip(1).anyMatch(to -> to.name().equals(wanted)));
  }
}

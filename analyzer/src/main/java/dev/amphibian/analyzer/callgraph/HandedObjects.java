package dev.amphibian.analyzer.callgraph;

import dev.amphibian.analyzer.codebase.Call;
import dev.amphibian.analyzer.codebase.Codebase;
import dev.amphibian.analyzer.codebase.MethodId;
import dev.amphibian.analyzer.codebase.MethodInfo;
import dev.amphibian.analyzer.codebase.Operand;
import dev.amphibian.analyzer.codebase.TypeInfo;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What libraries run on objects of the application that they are handed: methods that override a
 * library's, and, since libraries reflect, accessors; on a class literal, the constructor as well.
 */
final class HandedObjects implements EdgeSource {

  private final Codebase codebase;
  private final Instances instances;
  private final FieldContents fields;
  private final FunctionObjects functions;
  private final Accessors accessors;

  HandedObjects(
      Codebase codebase,
      Instances instances,
      FieldContents fields,
      FunctionObjects functions,
      Accessors accessors) {
    this.accessors = accessors;
    this.codebase = codebase;
    this.instances = instances;
    this.fields = fields;
    this.functions = functions;
  }

  @Override
  public Stream<Target> targets(TypeInfo type, MethodInfo method, Call call) {
    MethodId target = call.target();
    if (target.name().equals("<init>")
        && codebase.type(target.owner()).isPresent()
        && !Instances.isSuperCall(codebase, method, call)) {
      return instances.callbacks(target.owner()).stream()
          .map(callback -> Target.possible(callback.id()));
    }
    boolean isOwn =
        codebase.implementation(target.owner(), target.name(), target.parameters()).isPresent();
    return isOwn ? Stream.of() : handed(method, call).map(Target::possible);
  }

  private Stream<MethodId> handed(MethodInfo method, Call call) {
    Set<MethodId> all = new LinkedHashSet<>();
    for (int i = 0; i < call.argumentTypes().size(); i++) {
      element(call.argumentTypes().get(i)).ifPresent(type -> all.addAll(accessors.called(type)));
      operand(method, call.argument(i), all);
    }
    operand(method, call.receiver(), all);
    return all.stream();
  }

  private void operand(MethodInfo method, Operand operand, Set<MethodId> all) {
    if (operand instanceof Operand.TypeLiteral literal) {
      element(literal.type()).ifPresent(type -> all.addAll(accessors.made(type)));
    } else if (operand instanceof Operand.Made object) {
      element(object.type()).ifPresent(type -> onNew(type, all));
    } else if (operand instanceof Operand.Field field) {
      fields.of(field).objects().forEach(held -> held(held, all));
    } else if (operand instanceof Operand.Parameter parameter && !method.isLambda()) {
      functions.handedTo(method.id(), parameter.index()).forEach(given -> held(given, all));
    }
  }

  /** A library's superclass was handed further objects by the new one's constructor. */
  private void onNew(TypeInfo type, Set<MethodId> all) {
    all.addAll(accessors.called(type));
    type.methods().stream()
        .filter(MethodInfo::isConstructor)
        .flatMap(
            constructor ->
                constructor.calls().stream()
                    .filter(call -> Instances.isSuperCall(codebase, constructor, call)))
        .filter(call -> codebase.type(call.target().owner()).isEmpty())
        .flatMap(call -> call.arguments().stream())
        .forEach(given -> held(given, all));
  }

  private void held(Operand object, Set<MethodId> all) {
    if (object instanceof Operand.Function function
        && codebase.method(function.body()).isPresent()) {
      all.add(function.body());
    } else if (object instanceof Operand.Made made) {
      element(made.type()).ifPresent(type -> all.addAll(accessors.called(type)));
    }
  }

  private Optional<TypeInfo> element(String type) {
    return codebase.type(type.replace("[]", ""));
  }
}

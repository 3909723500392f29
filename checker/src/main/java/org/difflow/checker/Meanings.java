package org.difflow.checker;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Builtins;
import org.difflow.checker.table.Topic;
import org.difflow.checker.table.ValueKind;
import org.difflow.checker.table.ValueMember;
import org.difflow.checker.table.ValueMembers;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Expression.NameReference;
import org.difflow.syntax.Name;

/**
 * Finds what names mean, innermost first: blocks, parameters, definitions of the path or sampler,
 * members of the model (samplers only), the file, what is imported, the builtins.
 */
final class Meanings {
  private final Context context;
  private final UnknownNames unknown;
  private final Map<Scope, Name> clocks = new IdentityHashMap<>();
  private final Set<NameReference> grids = Collections.newSetFromMap(new IdentityHashMap<>());

  Meanings(Context context) {
    this.context = context;
    this.unknown = new UnknownNames(context);
  }

  /** Remembers what a path calls its time. */
  void clock(Scope path, Name time) {
    clocks.putIfAbsent(path, time);
  }

  /** Remembers what a grid clause calls: {@code grid logsnr(steps)} means no member. */
  void grid(Expression times) {
    if (times instanceof Expression.Call call
        && call.callee() instanceof NameReference grid
        && isGrid(grid.name())) {
      grids.add(grid);
    }
  }

  private static boolean isGrid(Name name) {
    return Builtins.find(name.canonical()).filter(b -> b.topic() == Topic.GRID).isPresent();
  }

  /** Gives a reference its meaning, or says why it has none. */
  void resolve(NameReference reference, Visibility where, Optional<Name> member) {
    Optional<Binding> found = find(reference.name(), where, !grids.contains(reference));
    context.bindings().bind(reference, meaning(reference.name(), found, where, member));
  }

  /** What a name stands for here, without a word if it stands for nothing. */
  Optional<Binding> find(Name name, Visibility where) {
    return find(name, where, true);
  }

  private Optional<Binding> find(Name name, Visibility where, boolean orMember) {
    return inScript(name.canonical(), where, orMember)
        .or(() -> context.imported().find(name.canonical()).map(Binding.class::cast))
        .or(() -> Builtins.find(name.canonical()).map(Binding.Builtin::new))
        .or(() -> ofSomePath(name.canonical(), where));
  }

  private Binding meaning(
      Name name, Optional<Binding> found, Visibility where, Optional<Name> member) {
    return found.isPresent()
        ? permitted(name, found.get(), where)
        : poison(unknown.diagnostic(name, member, where, clockOf(where)));
  }

  private Binding poison(Diagnostic diagnostic) {
    context.findings().add(diagnostic);
    return new Binding.Poison();
  }

  private Optional<Binding> inScript(String name, Visibility where, boolean orMember) {
    for (Visibility block : where.around()) {
      Optional<Binding> found = block.own(name).map(Binding.class::cast);
      if (found.isEmpty() && orMember && isOutermostOf(block, Scope.Kind.SAMPLER)) {
        found = member(name, where).map(Binding.ModelMember::new);
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isOutermostOf(Visibility block, Scope.Kind kind) {
    boolean outermost = block.outer().filter(o -> o.scope() == block.scope()).isEmpty();
    return outermost && block.scope().kind() == kind;
  }

  private static Optional<ValueMember> member(String name, Visibility where) {
    Optional<ValueMember> ofGrid =
        where.isInside(Scope.Kind.GRID)
            ? ValueMembers.find(ValueKind.GRID, name)
            : Optional.empty();
    return ofGrid.or(() -> ValueMembers.findInModel(name));
  }

  /** The model of a sampler is known when it runs; its path may define more members. */
  private Optional<Binding> ofSomePath(String name, Visibility where) {
    return where.isInside(Scope.Kind.SAMPLER)
        ? PathParts.ofAny(name, where, context.imported()).map(Binding.ModelMember::new)
        : Optional.empty();
  }

  private Binding permitted(Name name, Binding binding, Visibility where) {
    return switch (binding) {
      case Binding.Builtin builtin -> permitted(name, builtin.entry(), where);
      case Binding.ModelMember member -> permitted(name, member);
      case Variable variable -> unambiguous(name, variable);
      case Binding.Noise _, Binding.Poison _ -> binding;
    };
  }

  private Binding unambiguous(Name name, Variable variable) {
    Optional<Variable> other = context.imported().clash(variable);
    return other.isPresent() ? poison(ambiguous(name, other.get(), variable)) : variable;
  }

  private Diagnostic ambiguous(Name name, Variable first, Variable second) {
    return context
        .findings()
        .at(name.range(), Problem.AMBIGUOUS, name)
        .with(first.source(), first.range(), "one is declared here")
        .with(second.source(), second.range(), "the other here")
        .help(
            "import one of the files `as` a name: `import \"...\" as other`, `other." + name + "`");
  }

  private Binding permitted(Name name, Binding.ModelMember member) {
    if (!member.member().inThisVersion()) {
      String words = "the member `" + member.member().signature() + "`";
      return poison(context.findings().at(name.range(), Problem.NOT_IN_THIS_VERSION, words));
    }
    return member;
  }

  private Binding permitted(Name name, Builtin builtin, Visibility where) {
    boolean inStep = where.isInside(Scope.Kind.STEP);
    if (builtin.topic() == Topic.NOISE) {
      // A function within a step could be called several times and would draw the same each time.
      boolean itself = where.scope().kind() == Scope.Kind.STEP;
      return itself ? new Binding.Noise() : poison(noiseOutOfPlace(name));
    }
    if (!builtin.inThisVersion()) {
      String words = "`" + builtin.name() + "`";
      context
          .findings()
          .add(context.findings().at(name.range(), Problem.NOT_IN_THIS_VERSION, words));
    } else if (inStep && !builtin.topic().isAllowedInStep()) {
      return poison(notInStep(name, builtin));
    }
    return new Binding.Builtin(builtin);
  }

  private Diagnostic notInStep(Name name, Builtin builtin) {
    String verb = builtin.topic().verb();
    return context
        .findings()
        .at(name.range(), Problem.NOT_IN_STEP, name, verb)
        .note("`step` is written for one sample, and runs for all of them");
  }

  private Diagnostic noiseOutOfPlace(Name name) {
    return context
        .findings()
        .at(name.range(), Problem.OUT_OF_PLACE, name, "inside the `step` of a sampler")
        .help("random points come from a distribution: `normal(0, 1).sample(n, seed = 0)`");
  }

  private Optional<Name> clockOf(Visibility where) {
    return where.around().stream()
        .flatMap(block -> Optional.ofNullable(clocks.get(block.scope())).stream())
        .findFirst();
  }
}

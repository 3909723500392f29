package org.difflow.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.binding.Shape;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.problem.Problem;
import org.difflow.checker.table.Laws;
import org.difflow.path.Member;
import org.difflow.syntax.Definition;
import org.difflow.syntax.Name;
import org.difflow.syntax.PathItem;
import org.difflow.syntax.PathItem.BaseClause;
import org.difflow.syntax.PathItem.PriorClause;
import org.difflow.syntax.PathItem.TimeClause;
import org.difflow.syntax.Statement.PathDeclaration;

/** Paths: the names in their bodies; {@link PathShapes} has the clauses and the law. */
final class Paths {
  /** What the formulas of a path are about: its state and its ends. */
  private static final Set<String> STATES = Set.of("x", "x0", "x1");

  /** What items of a path will start with in a later version. */
  private static final Set<String> LATER_ITEMS = Set.of("space", "states", "coupling", "condition");

  private final Context context;
  private final Meanings meanings;
  private final Expressions expressions;
  private final Declarations declarations;
  private final PathShapes shapes;

  Paths(Context context, Meanings meanings, Expressions expressions, Declarations declarations) {
    this.context = context;
    this.meanings = meanings;
    this.expressions = expressions;
    this.declarations = declarations;
    this.shapes = new PathShapes(context.findings());
  }

  void check(PathDeclaration path, Visibility outer) {
    Visibility where = outer.body(context.bindings().scopeOf(path));
    declarations.parameters(path.parameters(), where);
    symbols(path, where);
    only(path, TimeClause.class).forEach(t -> meanings.clock(where.scope(), t.variable()));
    only(path, Definition.class).forEach(definition -> declarations.hoist(definition, where));
    path.items().forEach(item -> check(item, where));
    takenNames(path);
    shapes.check(path);
  }

  static <T extends PathItem> List<T> only(PathDeclaration path, Class<T> kind) {
    return path.items().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** In every path {@code d} is a symbol, and in some laws the state is. */
  private void symbols(PathDeclaration path, Visibility where) {
    symbol("d", path, where);
    stateOf(path).forEach(name -> symbol(name, path, where));
  }

  private static List<String> stateOf(PathDeclaration path) {
    return PathLaws.lawOf(path).map(Laws::state).orElse(List.of());
  }

  private static void symbol(String word, PathDeclaration path, Visibility where) {
    Name name = Name.of(word, path.name().range());
    Scope scope = where.scope();
    if (where.own(word).isEmpty()) {
      where.show(scope.declare(name, Variable.Kind.SYMBOL, Shape.VALUE));
    }
  }

  private void check(PathItem item, Visibility where) {
    switch (item) {
      case TimeClause time -> time(time, where);
      case PriorClause prior -> expressions.check(prior.distribution(), where);
      case BaseClause base -> expressions.check(base.distribution(), where);
      case PathItem.IsotropicClause _ -> {}
      case Definition definition -> declarations.check(definition, where);
    }
  }

  private void time(TimeClause time, Visibility where) {
    expressions.check(time.interval(), where);
    time.dataAt().ifPresent(end -> expressions.check(end, where));
    time.stop().ifPresent(distance -> expressions.check(distance, where));
  }

  private void takenNames(PathDeclaration path) {
    Set<String> states = statesIn(path);
    only(path, TimeClause.class).forEach(time -> takenName(time.variable(), states, false));
    path.parameters().forEach(parameter -> takenName(parameter.name(), states, false));
    only(path, Definition.class).forEach(own -> takenName(own.name(), states, true));
    only(path, Definition.class).forEach(definition -> laterItem(definition.name()));
  }

  private static Set<String> statesIn(PathDeclaration path) {
    Set<String> states = new HashSet<>(STATES);
    states.addAll(stateOf(path));
    return states;
  }

  private void laterItem(Name name) {
    if (LATER_ITEMS.contains(name.canonical())) {
      report(name, Problem.NOT_IN_THIS_VERSION, "`%s` in a path".formatted(name));
    }
  }

  private void takenName(Name name, Set<String> states, boolean mayBeLaw) {
    boolean law = mayBeLaw && Laws.isPart(name.canonical());
    if (name.canonical().equals("d")) {
      report(name, Problem.DIMENSION);
    } else if (states.contains(name.canonical())) {
      report(name, Problem.STATE, name);
    } else if (!law && Member.named(name.canonical()).isPresent()) {
      report(name, Problem.DERIVED_MEMBER, name);
    }
  }

  private void report(Name name, Problem problem, Object... words) {
    context
        .findings()
        .add(context.findings().at(name.range(), problem, words).help("give it another name"));
  }
}

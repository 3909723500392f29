package org.difflow.checker.binding;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.difflow.checker.setting.Setting;
import org.difflow.syntax.Expression.NameReference;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement;
import org.difflow.syntax.Statement.CarryAssignment;

/**
 * What the checker found out about the nodes of one script, by the identity of the node: equal
 * records at two places are two nodes.
 *
 * <ul>
 *   <li>every reference has a binding;
 *   <li>every {@link Name} that declares something has its variable, also the second argument of
 *       {@code D(e, x)} where that call binds {@code x};
 *   <li>every body has a scope: {@code Script}, {@code FunctionDeclaration}, {@code Lambda}, {@code
 *       PathDeclaration}, {@code Definition}, {@code SamplerDeclaration}, {@code GridClause},
 *       {@code StepClause}.
 * </ul>
 */
public final class Bindings {
  private static final Binding POISON = new Binding.Poison();

  private final Map<NameReference, Binding> references = new IdentityHashMap<>();
  private final Set<Variable> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Name, Variable> declarations = new IdentityHashMap<>();
  private final Map<Variable, Statement.Let> lets = new IdentityHashMap<>();
  private final Map<CarryAssignment, Variable> assignments = new IdentityHashMap<>();
  private final Map<Name, Setting> settings = new IdentityHashMap<>();
  private final Map<Record, Scope> scopes = new IdentityHashMap<>();

  public void bind(NameReference reference, Binding binding) {
    references.put(reference, binding);
    if (binding instanceof Variable variable) {
      used.add(variable);
    }
  }

  /** Whether some reference stands for the variable. */
  public boolean isUsed(Variable variable) {
    return used.contains(variable);
  }

  /** The scopes of all bodies, in no order. */
  public Collection<Scope> scopes() {
    return Collections.unmodifiableCollection(scopes.values());
  }

  public void declare(Name name, Variable variable) {
    declarations.put(name, variable);
  }

  /** Says which {@code let} gives a variable its value. */
  public void define(Variable variable, Statement.Let let) {
    lets.put(variable, let);
  }

  public void assign(CarryAssignment assignment, Variable carry) {
    assignments.put(assignment, carry);
  }

  public void open(Record body, Scope scope) {
    scopes.put(body, scope);
  }

  /** Says what a declared name is set to from outside. */
  public void set(Name declared, Setting setting) {
    settings.put(declared, setting);
  }

  /** What a declared name is set to from outside, if it is. */
  public Optional<Setting> setting(Name declared) {
    return Optional.ofNullable(settings.get(declared));
  }

  /** All references and what they stand for, in no order. */
  public Map<NameReference, Binding> references() {
    return Collections.unmodifiableMap(references);
  }

  /** What a reference stands for. */
  public Binding of(NameReference reference) {
    return references.getOrDefault(reference, POISON);
  }

  /** The variable that this name declares, none if it declares nothing. */
  public Optional<Variable> declaredBy(Name name) {
    return Optional.ofNullable(declarations.get(name));
  }

  /** The {@code let} of this script that gives a variable its value, if one does. */
  public Optional<Statement.Let> let(Variable variable) {
    return Optional.ofNullable(lets.get(variable));
  }

  /** The carry that an assignment sets, none if it was wrong. */
  public Optional<Variable> assignedBy(CarryAssignment assignment) {
    return Optional.ofNullable(assignments.get(assignment));
  }

  /** The scope of a body. */
  public Scope scopeOf(Record body) {
    Scope scope = scopes.get(body);
    if (scope == null) {
      throw new IllegalArgumentException("not a body of this script: " + body.getClass());
    }
    return scope;
  }
}

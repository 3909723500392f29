package org.difflow.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.BinaryOperator;
import org.difflow.syntax.Expression;
import org.difflow.syntax.Name;
import org.difflow.syntax.Script;
import org.difflow.syntax.Statement;
import org.junit.jupiter.api.Test;

/** Long scripts are no problem, deep ones are an error with a place, never a stack overflow. */
class DepthTest {
  private static final SourceRange PLACE = SourceRange.at(0);

  static CheckedScript tooDeep() {
    return check(repeated(Expressions.DEEPEST + 1, DepthTest::listOf));
  }

  @Test
  void aSumOfTenThousandTermsIsFine() {
    assertThat(check(repeated(10_000, sum -> plus(sum, one()))).diagnostics()).isEmpty();
  }

  @Test
  void aChainOfTenThousandMembersIsFine() {
    Name member = Name.of("member", PLACE);
    Expression chain = repeated(10_000, e -> new Expression.MemberAccess(e, member, PLACE));
    assertThat(check(chain).diagnostics()).isEmpty();
  }

  @Test
  void aThousandNestedBlocksAreFine() {
    Expression nested = repeated(1_000, e -> conditional(block(e)));
    assertThat(check(nested).diagnostics()).isEmpty();
  }

  @Test
  void whatIsNestedTooDeeplyIsSaidOnce() {
    assertThat(tooDeep().diagnostics()).singleElement().matches(d -> d.code().equals("E0910"));
  }

  @Test
  void whateverTheDepthTheStackHolds() {
    assertThat(check(repeated(100_000, e -> conditional(block(e)))).diagnostics())
        .singleElement()
        .matches(d -> d.code().equals("E0910"));
  }

  private static Expression repeated(int times, UnaryOperator<Expression> around) {
    Expression expression = one();
    for (int i = 0; i < times; i++) {
      expression = around.apply(expression);
    }
    return expression;
  }

  private static Expression one() {
    return new Expression.NumberLiteral("1", PLACE);
  }

  private static Expression plus(Expression left, Expression right) {
    return new Expression.BinaryOperation(BinaryOperator.ADD, left, right, PLACE);
  }

  private static Expression listOf(Expression element) {
    return new Expression.ListLiteral(List.of(element), PLACE);
  }

  private static Expression block(Expression value) {
    return new Expression.Block(List.of(new Statement.ExpressionStatement(value, PLACE)), PLACE);
  }

  private static Expression conditional(Expression branch) {
    return new Expression.Conditional(
        new Expression.BooleanLiteral(true, PLACE), branch, Optional.of(one()), PLACE);
  }

  private static CheckedScript check(Expression value) {
    Name name = Name.of("value", PLACE);
    Statement let = new Statement.Let(name, value, Optional.empty(), PLACE);
    return Checker.check(new Script(new SourceText("deep.diff", ""), List.of(let), PLACE));
  }
}

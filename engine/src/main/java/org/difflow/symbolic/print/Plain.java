package org.difflow.symbolic.print;

import static org.difflow.symbolic.print.Piece.Level.ATOM;
import static org.difflow.symbolic.print.Piece.Level.CHOICE;
import static org.difflow.symbolic.print.Piece.Level.POWER;
import static org.difflow.symbolic.print.Piece.Level.PRODUCT;
import static org.difflow.symbolic.print.Piece.Level.SUM;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/** The language's own syntax on one line. */
final class Plain {
  static final BigFraction HALF = BigFraction.of(1, 2);

  private final UnaryOperator<String> spelling;
  private final Map<Symbol, String> written;

  /**
   * @param written symbols that are not written by their names
   */
  Plain(UnaryOperator<String> spelling, Map<Symbol, String> written) {
    this.spelling = spelling;
    this.written = written;
  }

  String text(Expr formula) {
    return piece(formula).text();
  }

  private Piece piece(Expr formula) {
    return switch (formula) {
      case NamedConstant named -> new Piece(spelling.apply(named.name()), ATOM);
      case Symbol symbol -> new Piece(name(symbol), ATOM);
      case Application choice when choice.function().chooses() -> new Piece(choice(choice), CHOICE);
      case Application application -> new Piece(application(application), ATOM);
      case Entry entry -> new Piece(entry(entry), ATOM);
      case Sum sum -> new Piece(sum(sum), SUM);
      case Constant constant when isAtom(constant) -> new Piece(number(constant), ATOM);
      case Power power when isPlainPower(power) -> power(power);
      case Constant _, Product _, Power _ -> quotient(Quotient.of(formula));
    };
  }

  private String name(Symbol symbol) {
    String own = written.get(symbol);
    return own == null ? spelling.apply(symbol.name()) : own;
  }

  private String entry(Entry entry) {
    return spelling.apply(entry.table().name()) + "[" + text(entry.index()) + "]";
  }

  static boolean isAtom(Constant constant) {
    return constant.value().signum() >= 0
        && (constant.isInteger() || DecimalFractions.of(constant.value()).isPresent());
  }

  private static String number(Constant constant) {
    return DecimalFractions.of(constant.value())
        .orElseGet(() -> constant.value().getNumerator().toString());
  }

  private static boolean isPlainPower(Power power) {
    return Quotient.of(power).bottom().isEmpty();
  }

  private Piece power(Power power) {
    if (power.exponent() instanceof Constant exponent && exponent.value().equals(HALF)) {
      return new Piece("sqrt(" + text(power.base()) + ")", ATOM);
    }
    String base = piece(power.base()).within(ATOM);
    return new Piece(base + "^" + piece(power.exponent()).within(ATOM), POWER);
  }

  private String application(Application application) {
    return application.arguments().stream()
        .map(this::text)
        .collect(Collectors.joining(", ", application.function().symbol() + "(", ")"));
  }

  /** {@code if a < b then u else v}, where v may be a choice again. */
  private String choice(Application choice) {
    List<Expr> parts = choice.arguments();
    String sign = choice.function() == Function.IF_LESS ? " < " : " == ";
    String condition = "if " + text(parts.get(0), SUM) + sign + text(parts.get(1), SUM);
    return condition + " then " + text(parts.get(2), SUM) + " else " + text(parts.get(3));
  }

  private String text(Expr formula, Piece.Level level) {
    return piece(formula).within(level);
  }

  private String sum(Sum sum) {
    return joined(TermOrder.of(sum).stream().map(term -> piece(term).within(PRODUCT)).toList());
  }

  /** {@code a + b - c}: a term that starts with a minus sign is subtracted. */
  static String joined(List<String> terms) {
    StringBuilder text = new StringBuilder(terms.getFirst());
    for (String term : terms.subList(1, terms.size())) {
      text.append(term.startsWith("-") ? " - " + term.substring(1) : " + " + term);
    }
    return text.toString();
  }

  private Piece quotient(Quotient quotient) {
    if (quotient.isSingle()) {
      return piece(quotient.top().getFirst());
    }
    String text = (quotient.negative() ? "-" : "") + String.join("*", top(quotient));
    return new Piece(
        quotient.bottom().isEmpty() ? text : text + "/" + bottom(quotient.bottom()), PRODUCT);
  }

  private List<String> top(Quotient quotient) {
    List<String> top = new ArrayList<>();
    quotient.number().ifPresent(number -> top.add(number(number)));
    quotient.top().forEach(factor -> top.add(piece(factor).within(POWER)));
    return top;
  }

  private String bottom(List<Expr> factors) {
    String product =
        factors.stream()
            .map(factor -> piece(factor).within(POWER))
            .collect(Collectors.joining("*"));
    return factors.size() == 1 ? product : "(" + product + ")";
  }
}

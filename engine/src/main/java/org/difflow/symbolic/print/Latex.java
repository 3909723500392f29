package org.difflow.symbolic.print;

import static org.difflow.symbolic.print.Piece.Level.ATOM;
import static org.difflow.symbolic.print.Piece.Level.POWER;
import static org.difflow.symbolic.print.Piece.Level.PRODUCT;
import static org.difflow.symbolic.print.Piece.Level.SUM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** LaTeX mathematics, with fractions and roots drawn. */
final class Latex {
  private final Map<Symbol, String> written;

  /**
   * @param written symbols that are not written by their names
   */
  Latex(Map<Symbol, String> written) {
    this.written = written;
  }

  String text(Expr formula) {
    return piece(formula).text();
  }

  private Piece piece(Expr formula) {
    return switch (formula) {
      case NamedConstant named -> new Piece(Names.latex(named.name()), ATOM);
      case Symbol symbol -> new Piece(name(symbol), ATOM);
      case Application application -> new Piece(application(application), ATOM);
      case Entry entry -> new Piece(entry(entry), ATOM);
      case Sum sum -> new Piece(sum(sum), SUM);
      case Constant constant when Plain.isAtom(constant) -> new Piece(number(constant), ATOM);
      case Power power when Quotient.of(power).bottom().isEmpty() -> power(power);
      case Constant _, Product _, Power _ -> quotient(Quotient.of(formula));
    };
  }

  private String name(Symbol symbol) {
    String own = written.get(symbol);
    return own == null ? Names.latex(symbol.name()) : own;
  }

  private String entry(Entry entry) {
    return "\\mathrm{" + entry.table().name() + "}_{" + text(entry.index()) + "}";
  }

  private Piece power(Power power) {
    if (power.exponent() instanceof Constant exponent && exponent.value().equals(Plain.HALF)) {
      return new Piece("\\sqrt{" + text(power.base()) + "}", ATOM);
    }
    return new Piece(
        grouped(piece(power.base()), ATOM) + "^{" + text(power.exponent()) + "}", POWER);
  }

  private static String grouped(Piece piece, Piece.Level required) {
    return piece.level().compareTo(required) < 0
        ? "\\left(" + piece.text() + "\\right)"
        : piece.text();
  }

  private String application(Application application) {
    String argument = text(application.argument());
    return switch (application.function()) {
      case NORM -> "\\left\\lVert " + argument + "\\right\\rVert";
      case DOT ->
          "\\left\\langle "
              + argument
              + ", "
              + text(application.arguments().get(1))
              + "\\right\\rangle";
      case ABS -> "\\left|" + argument + "\\right|";
      case FLOOR -> "\\left\\lfloor " + argument + "\\right\\rfloor";
      case IF_LESS -> cases(application, "<");
      case IF_EQUAL -> cases(application, "=");
      case ANTIDERIVATIVE -> "\\int " + integrand(application);
      case INTEGRAL ->
          "\\int_{"
              + text(application.arguments().get(2))
              + "}^{"
              + text(application.arguments().get(3))
              + "} "
              + integrand(application);
      case BESSEL_I -> "I_{" + argument + "}" + parenthesised(text(application.arguments().get(1)));
      case BETA_I -> "I_{" + argument + "}" + parenthesised(arguments(application, 1));
      default -> name(application.function()) + parenthesised(arguments(application, 0));
    };
  }

  private String integrand(Application integral) {
    return grouped(piece(integral.argument()), PRODUCT)
        + " \\, d"
        + text(integral.arguments().get(1));
  }

  private String cases(Application choice, String sign) {
    List<String> parts = choice.arguments().stream().map(this::text).toList();
    String condition = parts.get(0) + " " + sign + " " + parts.get(1);
    return "\\begin{cases} %s & \\text{if } %s \\\\ %s & \\text{otherwise} \\end{cases}"
        .formatted(parts.get(2), condition, parts.get(3));
  }

  private String arguments(Application application, int first) {
    return application.arguments().stream()
        .skip(first)
        .map(this::text)
        .collect(Collectors.joining(", "));
  }

  private static String parenthesised(String arguments) {
    return "\\left(" + arguments + "\\right)";
  }

  private static String name(Function function) {
    return switch (function) {
      case EXP, LOG, SIN, COS, TAN, SINH, COSH, TANH, MIN, MAX -> "\\" + function.symbol();
      case ASIN, ACOS, ATAN -> "\\arc" + function.symbol().substring(1);
      case GAMMA -> "\\Gamma";
      case LOGGAMMA -> "\\log\\Gamma";
      case GAMMA_P -> "P";
      case GAMMA_Q -> "Q";
      case SIGN -> "\\operatorname{sgn}";
      case EXPI -> "\\operatorname{Ei}";
      default -> "\\operatorname{" + function.symbol() + "}";
    };
  }

  private String sum(Sum sum) {
    return Plain.joined(
        TermOrder.of(sum).stream().map(term -> grouped(piece(term), PRODUCT)).toList());
  }

  private Piece quotient(Quotient quotient) {
    if (quotient.isSingle()) {
      return piece(quotient.top().getFirst());
    }
    String sign = quotient.negative() ? "-" : "";
    String top = product(quotient.number(), quotient.top(), !quotient.bottom().isEmpty());
    if (quotient.bottom().isEmpty()) {
      return new Piece(sign + top, PRODUCT);
    }
    String bottom = product(Optional.empty(), quotient.bottom(), true);
    return new Piece(sign + "\\frac{" + top + "}{" + bottom + "}", PRODUCT);
  }

  /** A single factor above or below a bar needs no parentheses. */
  private String product(Optional<Constant> number, List<Expr> factors, boolean bar) {
    boolean alone = bar && number.isEmpty() && factors.size() == 1;
    Stream<String> texts =
        factors.stream().map(factor -> alone ? text(factor) : grouped(piece(factor), POWER));
    return Stream.concat(number.map(Latex::number).stream(), texts)
        .collect(Collectors.joining(" \\, "));
  }

  private static String number(Constant constant) {
    return DecimalFractions.of(constant.value())
        .map(Latex::timesPowerOfTen)
        .orElseGet(() -> constant.value().getNumerator().toString());
  }

  private static String timesPowerOfTen(String decimal) {
    int e = decimal.indexOf('e');
    return e < 0
        ? decimal
        : decimal.substring(0, e) + " \\cdot 10^{" + decimal.substring(e + 1) + "}";
  }
}

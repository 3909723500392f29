package org.difflow.symbolic;

import java.util.Comparator;
import java.util.List;

/**
 * A total order of the formulas of one pool that depends on what they say and not on when they were
 * made. Equal formulas are one object, so at every level only the first child that differs has to
 * be looked into: the cost is the depth plus the width on the way down.
 */
final class StructuralOrder implements Comparator<Expr> {
  static final StructuralOrder ORDER = new StructuralOrder();

  private static final Comparator<Symbol> SYMBOLS =
      Comparator.comparing(Symbol::name)
          .thenComparing(Symbol::sort)
          .thenComparing(symbol -> symbol.domain().toString());

  private static final Comparator<Expr> SHAPES =
      Comparator.comparingInt(StructuralOrder::rank).thenComparingInt(Expr::depth);

  private StructuralOrder() {}

  @Override
  public int compare(Expr left, Expr right) {
    Expr a = left;
    Expr b = right;
    while (a != b) {
      int heads = compareHeads(a, b);
      if (heads != 0) {
        return heads;
      }
      int difference = firstDifference(a.children(), b.children());
      a = a.children().get(difference);
      b = b.children().get(difference);
    }
    return 0;
  }

  private static int compareHeads(Expr a, Expr b) {
    int shapes = SHAPES.compare(a, b);
    return shapes != 0 ? shapes : compareSameKind(a, b);
  }

  private static int compareSameKind(Expr a, Expr b) {
    return switch (a) {
      case Constant constant -> constant.value().compareTo(((Constant) b).value());
      case NamedConstant named -> named.name().compareTo(((NamedConstant) b).name());
      case Symbol symbol -> SYMBOLS.compare(symbol, (Symbol) b);
      case Application application ->
          application.function().compareTo(((Application) b).function());
      case Entry entry -> entry.table().compareTo(((Entry) b).table());
      case Sum _, Product _, Power _ -> Integer.compare(a.children().size(), b.children().size());
    };
  }

  private static int rank(Expr node) {
    return switch (node) {
      case Constant _ -> 0;
      case NamedConstant _ -> 1;
      case Symbol _ -> 2;
      case Power _ -> 3;
      case Product _ -> 4;
      case Application _ -> 5;
      case Sum _ -> 6;
      case Entry _ -> 7;
    };
  }

  private static int firstDifference(List<Expr> left, List<Expr> right) {
    int index = 0;
    while (left.get(index) == right.get(index)) {
      index++;
    }
    return index;
  }
}

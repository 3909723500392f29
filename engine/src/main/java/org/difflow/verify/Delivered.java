package org.difflow.verify;

import java.util.Map;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.path.Parameter;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** The members of a path as they will be used: claimed where there is a claim, else derived. */
record Delivered(ConditionalPath path, Map<Member, Formula> claims) {

  Expr body(Member member) {
    Formula derived = path.formula(member);
    Formula claim = claims.get(member);
    return claim == null ? derived.body() : claim.at(derived.arguments()).substitute(path.given());
  }

  /** Whether every parameter has a value. */
  boolean hasNumbers() {
    return path.parameters().stream().map(Parameter::symbol).allMatch(path.values()::containsKey);
  }

  boolean isClaimed(Member member) {
    return claims.containsKey(member);
  }

  /** The vector member in the frame. */
  MovingFrame.Field field(Member member, MovingFrame frame) {
    return frame.field(body(member));
  }

  Symbol time() {
    return path.time();
  }
}

package org.difflow.derivation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;

/** Collects the lines of a derivation: of what a rule speaks is explained behind it, once. */
final class Explanation {
  private final Terms terms;
  private final Rules rules;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Object> explained = new HashSet<>();

  Explanation(Terms terms) {
    this.terms = terms;
    this.rules = Rules.of(terms.path(), terms);
  }

  List<Step> of(Member member) {
    explain(member);
    return steps;
  }

  List<Step> of(List<Finding> findings) {
    findings.forEach(this::explain);
    return steps;
  }

  private void explain(Member member) {
    if (explained.add(member)) {
      List<Step> own = rules.of(member).stream().map(this::given).toList();
      if (own.isEmpty()) {
        throw noRule(member);
      }
      explain(new Finding(own, terms.member(member), terms.path().formula(member).body()));
    }
  }

  /** With the values that the path is given, as its members have them. */
  private Step given(Step rule) {
    return new Step(
        rule.left().substitute(terms.path().given()),
        rule.right().substitute(terms.path().given()),
        rule.reason());
  }

  private Fault noRule(Member member) {
    ConditionalPath path = terms.path();
    return new Fault(
        "E0901",
        "the steps to %s of path %s are not in this version"
            .formatted(member.signature(path.law().kind()), path.name()),
        "show(%s.%s) without steps prints the formula".formatted(path.name(), member.memberName()));
  }

  private void explain(Finding finding) {
    List<Step> own = finding.rules();
    Expr left = finding.left();
    steps.addAll(own);
    own.forEach(step -> explainTerms(step.left()));
    own.forEach(step -> explainTerms(step.right()));
    boolean rule = own.size() == 1 && own.getFirst().left().equals(left);
    Expr last = rule ? put(own.getFirst()) : left;
    if (!last.equals(finding.value())) {
      steps.add(new Step(left, finding.value(), rule ? "simplified" : "found so"));
    }
  }

  /** What is put into a rule is shown if there is something to put. */
  private Expr put(Step rule) {
    Expr put = terms.value(rule.right());
    if (!put.equals(rule.right())) {
      steps.add(new Step(rule.left(), put, "put in"));
    }
    return put;
  }

  private void explainTerms(Expr formula) {
    terms.in(formula).forEach(this::explain);
  }

  private void explain(Term term) {
    term.parts().forEach(this::explainTerms);
    switch (term) {
      case Term.OfMember own -> explain(own.member());
      case Term.Rate rate -> differentiate(rate);
      case Term.Other _ -> {}
    }
  }

  private void differentiate(Term.Rate rate) {
    if (explained.add(rate.symbol())) {
      steps.add(new Step(rate.symbol(), rate.value(), "differentiated"));
    }
  }
}

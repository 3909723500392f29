package org.difflow.derivation;

import java.util.EnumMap;
import java.util.Map;
import org.difflow.path.Member;
import org.difflow.symbolic.print.Notation;

/** How papers write the members: {@code p} for the density, {@code g} for the diffusion. */
final class MemberLetters {
  private static final Map<Member, String> LETTERS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Member.VELOCITY, "v"),
              Map.entry(Member.SCORE, "s"),
              Map.entry(Member.DENSITY, "p"),
              Map.entry(Member.LOG_DENSITY, "\\log p"),
              Map.entry(Member.DIVERGENCE, "\\left(\\nabla \\cdot v\\right)"),
              Map.entry(Member.RADIAL_DIVERGENCE, "\\left(\\nabla \\cdot v\\right)"),
              Map.entry(Member.DRIFT, "f"),
              Map.entry(Member.DIFFUSION, "g"),
              Map.entry(Member.BACKWARD_DRIFT, "\\overleftarrow{f}"),
              Map.entry(Member.TAIL, "\\overline{\\psi}"),
              Map.entry(Member.LOG_PHI, "\\log \\phi"),
              Map.entry(Member.LOG_VARPHI, "\\log \\left|\\varphi\\right|"),
              Map.entry(Member.VARPHI, "\\varphi"),
              Map.entry(Member.SPEED, "w"),
              Map.entry(Member.RADIAL_SCORE, "s_{r}"),
              Map.entry(Member.INVERSE, "\\mathrm{flow}^{-1}")));

  private MemberLetters() {}

  static String of(Member member) {
    String letter = LETTERS.get(member);
    return letter == null ? Notation.LATEX.name(member.memberName()) : letter;
  }
}

package org.difflow.derivation;

import java.util.List;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DensityLaw;
import org.difflow.path.FlowLaw;
import org.difflow.path.GaussianLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.Law;
import org.difflow.path.LawKind;
import org.difflow.path.Member;
import org.difflow.path.PoissonLaw;
import org.difflow.path.SdeLaw;

/** What a law says of its members, each by others or by what the law declares. */
interface Rules {
  /** The equations that {@code member} follows from; none where nothing is known of it here. */
  List<Step> of(Member member);

  static Rules of(ConditionalPath path, Terms terms) {
    int sign = path.range().noisingSign();
    return switch (path.law()) {
      case Law _ when path.kind() == LawKind.SDE -> new SdeRules(terms, sign);
      case GaussianLaw _ -> new GaussianRules(terms, sign);
      case DensityLaw own -> new DensityRules(terms, own);
      case PoissonLaw own -> new PoissonRules(terms, own);
      case IsotropicLaw _ -> new RadialRules(terms);
      case BridgeLaw own -> new BridgeRules(terms, own);
      case FlowLaw _ -> new FlowRules(terms);
      case SdeLaw _ -> new SdeRules(terms, sign);
    };
  }
}

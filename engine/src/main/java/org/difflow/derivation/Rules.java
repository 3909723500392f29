package org.difflow.derivation;

import java.util.List;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DensityLaw;
import org.difflow.path.FlowLaw;
import org.difflow.path.GaussianLaw;
import org.difflow.path.IsotropicLaw;
import org.difflow.path.Law;
import org.difflow.path.Member;
import org.difflow.path.PoissonLaw;

/** What a law says of its members, each by others or by what the law declares. */
interface Rules {
  /** The equations that {@code member} follows from; none where nothing is known of it here. */
  List<Step> of(Member member);

  static Rules of(ConditionalPath path, Terms terms) {
    Law law = path.law();
    return switch (law) {
      case GaussianLaw _ -> new GaussianRules(terms, path.range().noisingSign());
      case DensityLaw own -> new DensityRules(terms, own);
      case PoissonLaw own -> new PoissonRules(terms, own);
      case IsotropicLaw _ -> new RadialRules(terms);
      case BridgeLaw own -> new BridgeRules(terms, own);
      case FlowLaw _ -> new FlowRules(terms);
    };
  }
}

package org.difflow.path;

import org.difflow.symbolic.Expr;

/**
 * The one form of every isotropic law: around the centre m(t) = mu(t) x0, with s = norm(x - m)^2,
 *
 * <pre>
 * velocity = g(s, t) (x - m) + mu'(t) x0,   log density = l(s, t).
 * </pre>
 *
 * <p>Then score = 2 l_s (x - m), divergence = d g + 2 s g_s, and the continuity equation is the
 * scalar identity l_t + d g + 2 s g_s + 2 s g l_s = 0 with the dimension d a symbol.
 *
 * @param mu the centre's coefficient, in t
 * @param rate g, in s and t
 * @param density exp(l), in s, t and d; it integrates to one
 * @param logDensity l, in s, t and d
 */
public record NormalForm(Expr mu, Expr rate, Expr density, Expr logDensity) {}

/**
 * The last symbolic pass before numbers: formulas written so that doubles lose no digits where
 * terms cancel, overflow or vanish. The rules are tables of identities, each valid all over the
 * domains of its symbols and tested there against arbitrary precision.
 */
package org.difflow.symbolic.stable;

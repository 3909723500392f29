/**
 * Exact symbolic expressions: interned trees over rationals, symbols and elementary functions, with
 * canonical construction, derivatives and substitution. Everything that decides whether two of them
 * are equal stands in the sub-packages.
 */
package org.difflow.symbolic;

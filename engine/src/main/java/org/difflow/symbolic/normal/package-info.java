/**
 * The normal form in which two formulas are compared: sums of generalised monomials, whose
 * exponents are sums themselves, over a growing basis of atoms. Roots and denominators are powers
 * of sums that stand as one factor, and the zero test replaces those by what they stand for, the
 * highest first.
 */
package org.difflow.symbolic.normal;

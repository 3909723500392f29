/**
 * How fast a field can drive two points apart: bounds of its Lipschitz constant and of its
 * one-sided Lipschitz constant over a region, by interval arithmetic wherever its formula is known.
 */
package org.difflow.lipschitz;

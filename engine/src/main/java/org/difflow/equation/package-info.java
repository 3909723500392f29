/**
 * Ordinary differential equations dx/dt = f(x, t): Runge-Kutta methods as tables of exact numbers,
 * the one driver that steps all of them, their stability, and what follows along a solution.
 */
package org.difflow.equation;

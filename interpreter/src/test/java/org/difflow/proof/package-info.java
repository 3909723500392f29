/**
 * Proofs that sampling is genuine: scripts run through the polyglot API, and what they print is
 * compared with values and integrators that share no class with the engine.
 */
package org.difflow.proof;

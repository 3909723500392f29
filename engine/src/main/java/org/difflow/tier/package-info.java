/**
 * Kernels made ready to run over panels of samples, in three tiers that give the same bits: the
 * interpreter of kernels, one loop over numbers, one loop over vectors of the machine.
 */
package org.difflow.tier;

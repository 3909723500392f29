/**
 * From formulas to numbers: the elementary functions, the kernel representation (one list of
 * instructions over scalars and vectors), the lowering of symbolic expressions to it, and the
 * interpreter that evaluates it for whole batches.
 */
package org.difflow.kernel;

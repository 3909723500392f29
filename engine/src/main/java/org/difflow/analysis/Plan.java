package org.difflow.analysis;

/**
 * A transport plan and the proof that it is optimal: {@code masses[k]} moves from row {@code
 * rows[k]} to column {@code columns[k]}. The prices satisfy {@code rowPrices[i] + columnPrices[j]
 * <= cost[i][j]} everywhere, with equality wherever mass moves. By duality of linear programming no
 * plan is cheaper than such a one. All are whole numbers, so both statements hold exactly.
 */
record Plan(int[] rows, int[] columns, long[] masses, long[] rowPrices, long[] columnPrices) {}

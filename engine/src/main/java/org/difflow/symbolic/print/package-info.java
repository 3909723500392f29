/** How formulas are written: one order of reading, several notations. */
package org.difflow.symbolic.print;

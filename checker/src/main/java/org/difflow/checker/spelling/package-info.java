/** Guesses what was meant: names that differ by a slip, and words from other languages. */
package org.difflow.checker.spelling;

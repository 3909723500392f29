/**
 * Checks a script before anything of it runs: every name gets its meaning, paths and samplers their
 * shape, calls their arguments. All that is wrong is collected, nothing is thrown.
 */
package org.difflow.checker;

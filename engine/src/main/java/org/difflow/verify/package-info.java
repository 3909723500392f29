/**
 * Checks of a path that do not trust its derivation: every member is tested as delivered against
 * what the law itself says, and the answer is a {@link org.difflow.verify.Report} of proved,
 * checked, doubtful and failed statements. Start at {@link org.difflow.verify.Verifier}.
 */
package org.difflow.verify;

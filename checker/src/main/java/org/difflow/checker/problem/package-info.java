/** What the checker can find wrong with a script: one catalogue of codes, and what was found. */
package org.difflow.checker.problem;

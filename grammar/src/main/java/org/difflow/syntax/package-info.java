/**
 * The syntax of a script as data: sealed interfaces and records, each with its place in the text,
 * and the {@link org.difflow.syntax.ScriptParser} that reads them and never throws.
 */
package org.difflow.syntax;

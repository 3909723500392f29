/**
 * What the language brings along: its builtins, the members of its values and the laws of its
 * paths, each with its parameters, its one-line description and whether this version has it.
 * Checking, completion, documentation and evaluation all read these tables and no others.
 */
package org.difflow.checker.table;

/**
 * The language as Truffle sees it: its registration, contexts, and what nodes and values need of
 * them.
 */
package org.difflow.language;

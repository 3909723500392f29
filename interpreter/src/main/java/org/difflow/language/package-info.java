/** The language as Truffle sees it: its registration, contexts, and the way from text to nodes. */
package org.difflow.language;

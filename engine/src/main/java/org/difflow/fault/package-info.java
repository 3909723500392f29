/** What the engine says when it cannot go on: a code, a sentence and a likely fix. */
package org.difflow.fault;

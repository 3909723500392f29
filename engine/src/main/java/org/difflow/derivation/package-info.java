/**
 * How the members of a path follow from its law: rules as equations between members, what is put
 * into them, and what comes out, each line of which can be proved again by a script.
 */
package org.difflow.derivation;

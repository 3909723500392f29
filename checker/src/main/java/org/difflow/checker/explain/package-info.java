/**
 * The long story of every error and warning: a page each, with a script that fails and one that is
 * repaired. The pages are resources, {@code E0101.md} and so on.
 */
package org.difflow.checker.explain;

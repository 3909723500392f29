/**
 * What a script computes with: every value that is not a Java double, boolean or string is one of
 * these final classes, and all of them can leave for a host through the polyglot API.
 */
package org.difflow.value;

/** Difflow for Java programs: contexts with sensible permissions, and scripts as sources. */
package org.difflow.embedding;
